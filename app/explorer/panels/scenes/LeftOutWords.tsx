import type { LeftOut } from "../../../../lib/scene/sceneFile";
import { leftOutSentences } from "../../messages/leftOut";

/** What of the opened scene can't be read. */
export default function LeftOutWords({ leftOut }: { leftOut: LeftOut }) {
  return leftOutSentences(leftOut).join(" ");
}
