import { describe, expect, it } from "vitest";
import { cameoCodes, findCameoCode } from "../../lib/ontology/cameo";
import { firmest, modalities, plainType, storedType, storedTypes } from "../../lib/ontology/modality";
import { colourRoles } from "../../lib/ontology/relationTypeRow";
import { findRelationType, nearestRelationTypes, phrase, relationType, relationTypes } from "../../lib/ontology/relationTypes";
import { codesOf, typeCodes } from "../../lib/ontology/typeCodes";

/** The types of the PLOVER manual, draft 0.8, each with its modes. */
const ploverModes: Record<string, string> = {
  AGREE: "",
  CONSULT: "visit third-party multilateral phone",
  SUPPORT: "",
  CONCEDE: "",
  COOPERATE: "",
  AID: "",
  RETREAT: "withdraw release disarm ceasefire access resign",
  REQUEST: "assist change yield meet",
  ACCUSE: "disapprove investigate allege",
  REJECT: "assist change yield meet",
  THREATEN: "restrict arrest relations expel territory violence",
  PROTEST: "demo riot strike hunger boycott obstruct vandalize",
  SANCTION: "convict expel withdraw discontinue",
  MOBILIZE: "troops weapons police militia",
  COERCE: "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
  ASSAULT: "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
};

/** Quad class of a CAMEO root: 01-05, 06-08, 09-13, 14-20. */
function quadOfRoot(code: string): number {
  const root = Number(code.slice(0, 2));
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

describe("the table of relation types", () => {
  it("has at least 60, events and ties, none twice", () => {
    expect(relationTypes.length).toBeGreaterThanOrEqual(60);
    expect(new Set(relationTypes.map((row) => row.type)).size).toBe(relationTypes.length);
    expect(new Set(relationTypes.map((row) => row.nature))).toEqual(new Set(["event", "tie"]));
  });

  it("has the types that a reader asks for by name", () => {
    const asked =
      "DETAINED PLACED_UNDER_HOUSE_ARREST REMANDED CHARGED PROSECUTED SENTENCED RELEASED DEPORTED EXTRADITED INVESTIGATED ACCUSED CRITICIZED THREATENED PROTESTED_AGAINST DEMANDED_FROM " +
      "APPEALED_TO ATTACKED FOUGHT MET VISITED NEGOTIATED_WITH ATTENDED INTERVIEWED SIGNED_AGREEMENT_WITH COOPERATED_WITH SUPPORTED OPPOSED SUPPLIED AIDED COMMENTED_ON " +
      "INTENDED_TO_COOPERATE_WITH SANCTIONED SHARED_DATA_WITH EVACUATED RECRUITED INSTALLED REMOVED REPLACED DESIGNATED_EXTREMIST DESIGNATED_UNDESIRABLE BARRED SOUGHT_ASYLUM_IN FLED_TO MOVED_TO " +
      "HEADS WORKS_FOR MEMBER_OF FOUNDED FUNDED PART_OF BRANCH_OF BASED_IN OPERATED_IN CITIZEN_OF ALLY_OF AMBASSADOR_OF REPRESENTED WANTED_BY";
    expect(asked.split(" ").filter((type) => !findRelationType(type))).toEqual([]);
  });

  it.each(relationTypes.map((row) => [row.type, row] as const))("%s has all its words, a colour and codes that exist", (type, row) => {
    expect(type).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    for (const words of [row.active, row.passive, row.infinitive]) expect(words).toMatch(/^[a-z][a-z ,-]*[a-z]$/);
    expect(colourRoles).toContain(row.colour);
    expect(row.passive).toMatch(/^(was|is|has|had|faced|lost|hosts|heard|seeks|suffered|survived|became|includes|employs|met|spoke|consulted|negotiated|signed|cooperated)\b/);
    if (row.symmetric) expect(row.passive).toBe(row.active);
    const { cameo, plover } = codesOf(type);
    if (cameo !== null) expect(findCameoCode(cameo)?.code).toBe(cameo);
    if (cameo !== null && row.quad !== null) expect(row.quad).toBe(quadOfRoot(cameo));
    if (plover !== null) {
      const [event = "", mode, more] = plover.split(" ");
      expect(ploverModes).toHaveProperty(event);
      if (mode !== undefined) expect(ploverModes[event]?.split(" ")).toContain(mode);
      expect(more).toBeUndefined();
    }
  });

  it("has a row of codes for every type of event, and for nothing else", () => {
    expect(Object.keys(typeCodes)).toEqual(relationTypes.filter(({ nature }) => nature === "event").map(({ type }) => type));
    expect(codesOf("DETAINED")).toEqual({ cameo: "173", plover: "COERCE arrest", note: null });
    expect(codesOf("HEADS")).toEqual({ cameo: null, plover: null, note: null });
  });

  it("reads as a sentence in both voices and for what is to come", () => {
    expect(phrase("DETAINED", "asserted")).toBe("detained");
    expect(phrase("DETAINED", "asserted", "passive")).toBe("was detained by");
    expect(phrase("RELEASED", "predicted")).toBe("will release");
    expect(phrase("RELEASED", "predicted", "passive")).toBe("will be released by");
    expect(phrase("MET", "reported", "passive")).toBe("met");
  });

  it.each(relationTypes.map((row) => row.type))("what %s is predicted to do reads as something to come, in both voices", (type) => {
    expect(phrase(type, "predicted", "active")).toMatch(/^will [a-z]/);
    const verb = /^will ([a-z]+)/.exec(phrase(type, "predicted", "passive"))?.[1];
    expect(verb).toBeTruthy();
    expect(verb).not.toBe(relationType(type).passive.split(" ")[0]);
  });

  it("names the nearest ones for a typo, and refuses it", () => {
    expect(nearestRelationTypes("DETANED")[0]).toBe("DETAINED");
    expect(nearestRelationTypes("works for")[0]).toBe("WORKS_FOR");
    expect(nearestRelationTypes("NEGOTIATED")).toContain("NEGOTIATED_WITH");
    expect(() => relationType("DETANED")).toThrow(/DETAINED/);
    expect(findRelationType("constructor")).toBeUndefined();
  });
});

describe("the CAMEO table", () => {
  it("has the 20 roots, more than 250 codes, as text, none twice", () => {
    const roots = cameoCodes.filter((row) => row.code.length === 2).map((row) => row.code);
    expect(roots).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, "0")));
    expect(cameoCodes.length).toBeGreaterThan(250);
    expect(new Set(cameoCodes.map((row) => row.code)).size).toBe(cameoCodes.length);
  });

  it.each(cameoCodes.map((row) => [row.code, row] as const))("%s becomes one known relation type of its own quad class", (code, row) => {
    expect(code).toMatch(/^\d{2,4}$/);
    expect(Math.abs(row.goldstein)).toBeLessThanOrEqual(10);
    expect(findRelationType(row.type)?.quad).toBe(quadOfRoot(code));
  });

  const typeOf = (code: string) => findCameoCode(code)?.type ?? "";
  /** Phrases weighed one by one against a code that names several deeds: each says all of them, or what they have in common. */
  const weighed: Record<string, string> = {
    "036": "expressed intent to meet or negotiate with", "051": "spoke in support of", "064": "shared data with", "0841": "released", "0842": "gave something back to", "085": "eased restrictions on",
    "111": "criticized", "1121": "accused", "1125": "accused", "116": "found guilty or liable", "128": "defied", "145": "protested violently against", "162": "cut aid to",
    "163": "imposed an embargo, boycott or sanctions on", "171": "seized or damaged property of", "1722": "banned", "173": "arrested, detained or charged", "174": "expelled or deported",
    "181": "abducted, hijacked or took hostage", "191": "blockaded or restricted the movement of",
  };
  const several = cameoCodes.filter(({ code, name }) => code.length > 2 && /,| or |\//.test(name));

  it.each(several.map((row) => [row.code, row.name, row.type] as const))("%s, %s: is told as wide as it was coded", (code, _, type) => {
    const parents = [code.slice(0, 2), `${code.slice(0, 2)}0`, code.slice(0, 3)].filter((parent) => parent !== code);
    // Either as its root or group is told, or in words that were weighed one by one.
    if (!parents.some((parent) => typeOf(parent) === type)) expect(relationType(type).active).toBe(weighed[code]);
  });

  it("gives nobody a firmer standing than the code: what may be a charge is no arrest, what may be a civil case no conviction", () => {
    const statusOf = (code: string) => relationType(typeOf(code)).status;
    expect([statusOf("173"), statusOf("116"), statusOf("112")]).toEqual(["accused", null, "accused"]);
    expect(cameoCodes.filter(({ type }) => ["detained", "charged", "convicted"].includes(relationType(type).status ?? ""))).toEqual([]);
    expect(phrase(typeOf("173"), "reported", "passive")).toBe("was arrested, detained or charged by");
    expect(["040", "163", "166", "181", "182"].map(typeOf)).not.toEqual(expect.arrayContaining(["MET", "SANCTIONED", "EXPELLED", "ABDUCTED", "BEAT"]));
  });
});

describe("the stored type", () => {
  it.each(relationTypes.map((row) => row.type))("of %s says what it is worth, and can be read back", (type) => {
    for (const modality of modalities) {
      const plain = modality === "asserted" || modality === "reported";
      expect(plainType(storedType(type, modality))).toEqual({ relation: type, modality: plain ? null : modality });
    }
  });

  it("keeps an allegation, a promise and a denial apart from a fact", () => {
    expect(storedType("DETAINED", "asserted")).toBe("DETAINED");
    expect(storedType("DETAINED", "reported")).toBe("DETAINED");
    expect(storedTypes("DETAINED")).toEqual(["DETAINED", "ALLEGED_DETAINED", "PREDICTED_DETAINED", "DENIED_DETAINED"]);
    expect(storedTypes("DETAINED", ["asserted", "reported"])).toEqual(["DETAINED"]);
  });

  it("is shared by no two pairs of relation and modality", () => {
    const stored = relationTypes.flatMap((row) => storedTypes(row.type));
    expect(new Set(stored).size).toBe(stored.length);
  });

  it("takes the firmest of what its claims say", () => {
    expect(firmest(["denied", "reported", "alleged"])).toBe("reported");
    expect(firmest(["predicted", "denied"])).toBe("predicted");
  });
});
