/** Entities that can be brought into a scene: what the server takes in one question. */
export const sceneAtMost = 2000;
