import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName, nameTokens } from "../../lib/queries/foldName";
import { candidateQuery, searchText } from "../../lib/queries/names";
import { rankEntities, type Hit } from "../../lib/queries/rankNames";
import { withinOneEdit } from "../../lib/queries/withinOneEdit";
import type { Entity, Name } from "../../lib/ontology/records";

const entity = (id: string, name: string, names: [Name["kind"], string][] = []): Entity => ({
  id,
  kind: id.startsWith("person:") ? "person" : id.startsWith("state:") ? "state" : "agency",
  name,
  names: names.map(([kind, value]) => ({ kind, value })),
});

const all: Entity[] = [
  entity("person:sadyr", "Sadyr Japarov", [["alias", "S. Zhaparov"], ["added", "Садыр Жапаров"]]),
  entity("person:akyzbek", "Akyzbek Japarov", [["added", "Акылбек Жапаров"]]),
  entity("person:tashiev", "Kamchybek Tashiev", [["added", "Камчыбек Ташиев"]]),
  entity("person:lapushkin", "Sergei Lapushkin"),
  entity("person:vasiliev", "Igor Vasiliev"),
  entity("person:sekerina", "Natalia Sekerina", [["transliteration", "Natalya Sekierina"]]),
  entity("person:primakov", "Yevgeny Primakov"),
  entity("person:naryshkin", "Sergey Naryshkin"),
  entity("person:bortnikov", "Alexander Bortnikov"),
  entity("person:shoigu", "Sergei Shoigu"),
  entity("person:akhmedova", "Gulnara Akhmedova"),
  entity("person:jeenbekov", "Sooronbay Jeenbekov"),
  entity("person:atambayev", "Almazbek Atambayev"),
  entity("person:bakiyev", "Kurmanbek Bakiyev"),
  entity("person:kydyrov", "Azamat Kydyrov"),
  entity("person:shaparenko", "Oleh Shaparenko"),
  entity("person:omurbek", "Өмүрбек Жаңыбаев"),
  entity("person:known-by-initial", "U. Karimov"),
  entity("agency:scns", "State Committee for National Security", [["short", "SCNS"], ["added", "ГКНБ"], ["added", "УКМК"], ["added", "GKNB"]]),
  entity("agency:fsb", "Federal Security Service", [["short", "FSB"]]),
  entity("agency:hizb", "Hizb ut-Tahrir", [["added", "Хизб ут-Тахрир"]]),
  entity("agency:ush", "Ush Bulak Society"),
  entity("agency:chancellery", "State Chancellery"),
  entity("state:kyrgyzstan", "Kyrgyzstan", [["added", "Кыргызстан"]]),
  entity("agency:court", "Supreme Court of Kyrgyzstan"),
  entity("agency:osh", "Osh City Hall"),
];

const found = (q: string): string[] => rankEntities(q, all).map((hit) => hit.entity.id);
const first = (q: string): Hit => {
  const hit = rankEntities(q, all)[0];
  if (!hit) throw new Error(`nothing found for ${q}`);
  return hit;
};

describe("spellings that share a key", () => {
  it.each([
    ["Japarov Zhaparov Жапаров Žaparov Djaparov Djaparow Dschaparow Джапаров"],
    ["Tashiev Tashyev Tachiev Taschijew Ташиев tashyev"],
    ["Lapushkin Lapouchkine Lapuschkin Лапушкин"],
    ["Vasiliev Vasilyev Wassiljew Васильев"],
    ["Sekerina Sekierina Секерина"],
    ["Primakov Primakow Примаков"],
    ["Naryshkin Narychkine Naryschkin Нарышкин"],
    ["Bortnikov Bortnikow Бортников"],
    ["Shoigu Schoigu Choïgou Шойгу"],
    ["Akhmedova Achmedowa Ахмедова"],
    ["Jeenbekov Dzheenbekov Жээнбеков"],
    ["Atambayev Atambaev Atambajew Атамбаев"],
    ["Bakiyev Bakiev Bakijew Бакиев"],
    ["Kydyrov Qydyrov Кыдыров"],
    ["Sergey Sergei Sergueï Sergej Сергей"],
    ["Yevgeny Evgeny Jewgeni Евгений"],
    ["Tajikistan Tadzhikistan Tadjikistan Tadschikistan Таджикистан"],
    ["Жаңыбек Zhanybek Janybek"],
  ])("%s", (spellings) => {
    expect([...new Set(nameTokens(spellings).map(({ key }) => key))]).toHaveLength(1);
  });

  it.each([
    ["Japarov", "Shaparenko"], ["Japarov", "Sharapov"], ["Sadyr", "Sadyk"], ["Kydyrov", "Kadyrov"], ["ГКНБ", "УКМК"], ["Osh", "Ush"],
  ])("%s is not %s", (a, b) => {
    expect(nameTokens(a)[0]?.key).not.toBe(nameTokens(b)[0]?.key);
  });
});

describe("foldName", () => {
  it.each([
    ["Жапаров, Садыр", "zhaparov sadyr"],
    ["Öмүрбек ЖАҢЫБАЕВ", "omurbek zhangybaev"],
    ["Žaparov", "zaparov"],
    ["Łukasz Große", "lukasz grosse"],
    ["О’Нил O'Neil", "onil oneil"],
    ["Hizb ut-Tahrir", "hizb ut tahrir"],
    ["Київ, Україна", "kiyiv ukrayina"],
    ["…!?", ""],
  ])("folds %s", (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });
});

describe("rankEntities", () => {
  it.each([
    ["Japarov", ["person:akyzbek", "person:sadyr"]],
    ["Жапаров", ["person:akyzbek", "person:sadyr"]],
    ["Žaparov", ["person:akyzbek", "person:sadyr"]],
    ["Djaparow", ["person:akyzbek", "person:sadyr"]],
    ["Dschaparow", ["person:akyzbek", "person:sadyr"]],
  ])("%s finds both of that surname", (q, ids) => {
    expect(found(q).toSorted()).toEqual(ids);
  });

  it.each([
    ["Zhaparov S", "person:sadyr"],
    ["japarov sadyr", "person:sadyr"],
    ["S. Zhaparov", "person:sadyr"],
    ["С. Жапаров", "person:sadyr"],
    ["Akyzbek Zhaparov", "person:akyzbek"],
    ["tashyev", "person:tashiev"],
    ["K. Tashiev", "person:tashiev"],
    ["tash", "person:tashiev"],
    ["Tachiev Kamtchybek", "person:tashiev"],
    ["Taschijew", "person:tashiev"],
    ["Tasheiv", "person:tashiev"],
    ["Kamchbek", "person:tashiev"],
    ["Lapouchkine", "person:lapushkin"],
    ["Wassiljew", "person:vasiliev"],
    ["Секерина", "person:sekerina"],
    ["Natalja Sekerina", "person:sekerina"],
    ["Primakow", "person:primakov"],
    ["Primakv", "person:primakov"],
    ["Narychkine", "person:naryshkin"],
    ["Бортников", "person:bortnikov"],
    ["Choïgou", "person:shoigu"],
    ["Schoigu", "person:shoigu"],
    ["Achmedowa", "person:akhmedova"],
    ["Жээнбеков", "person:jeenbekov"],
    ["Atambaev", "person:atambayev"],
    ["Bakiev", "person:bakiyev"],
    ["Qydyrov", "person:kydyrov"],
    ["Омурбек", "person:omurbek"],
    ["Omurbek Zhanybaev", "person:omurbek"],
    ["Umar Karimov", "person:known-by-initial"],
    ["ГКНБ", "agency:scns"],
    ["укмк", "agency:scns"],
    ["gknb", "agency:scns"],
    ["SCNS", "agency:scns"],
    ["State Committee on National Security", "agency:scns"],
    ["security committee", "agency:scns"],
    ["SC", "agency:chancellery"],
    ["HizbutTahrir", "agency:hizb"],
    ["хизб-ут-тахрир", "agency:hizb"],
    ["Кыргызстан", "state:kyrgyzstan"],
    ["kyrgyzstan", "state:kyrgyzstan"],
    ["SCNS gknb", "agency:scns"],
  ])("%s finds %s first", (q, id) => {
    expect(first(q).entity.id).toBe(id);
  });

  it.each([
    ["Shaparenko", "person:sadyr"],
    ["Japarov", "person:shaparenko"],
    ["Osh", "agency:ush"],
    ["Ush", "agency:osh"],
    ["GKNS", "agency:scns"],
    ["FSO", "agency:fsb"],
    ["Japarov Tashiev", "person:sadyr"],
    ["Tashiev Talant", "person:tashiev"],
    ["Umar", "person:known-by-initial"],
  ])("%s doesn't find %s", (q, id) => {
    expect(found(q)).not.toContain(id);
  });

  it.each([[""], ["   "], ["*:*"], ["()[]{}~^\\"], ["'"]])("finds nothing for %j", (q) => {
    expect(rankEntities(q, all)).toEqual([]);
    expect(candidateQuery(q)).toBeNull();
  });

  it.each([
    ["S. Zhaparov", "S. Zhaparov", 'alias "S. Zhaparov"'],
    ["Sadyr Japarov", "Sadyr Japarov", 'name "Sadyr Japarov"'],
    ["Жапаров Садыр", "Садыр Жапаров", 'added spelling "Садыр Жапаров"'],
    ["scns", "SCNS", 'short name "SCNS"'],
    ["Natalya Sekierina", "Natalya Sekierina", 'transliteration "Natalya Sekierina"'],
    ["Narychkine", "Sergey Naryshkin", 'sounds like name "Sergey Naryshkin"'],
    ["Narishkyn", "Sergey Naryshkin", 'sounds like name "Sergey Naryshkin"'],
    ["Narushkin", "Sergey Naryshkin", 'similar to name "Sergey Naryshkin"'],
    ["FSS", "Federal Security Service", 'initials of name "Federal Security Service"'],
  ])("says for %s that it matched %s", (q, matched, reason) => {
    expect(first(q)).toMatchObject({ matched, reason });
  });

  it("ranks exact before folded before alike before prefix before similar", () => {
    const people = ["Maratova", "Maratov", "Maratoff", "MARÁTOV", "Maratow", "Maradov"].map((name) => entity(`person:${name}`, name));
    expect(rankEntities("Maratov", people).map(({ entity: { name }, how }) => `${name} ${how}`)).toEqual([
      "Maratov exact", "MARÁTOV folded", "Maratoff alike", "Maratow alike", "Maratova prefix", "Maradov similar",
    ]);
  });

  it("puts the whole name before the name that has more words", () => {
    expect(found("kyrgyzstan")).toEqual(["state:kyrgyzstan", "agency:court"]);
  });

  it("puts the name that begins as it is typed before those that only hold its words, however many claims they have", () => {
    const police = [entity("agency:police-kgz", "Police (Kyrgyzstan)"), entity("agency:kyrgyz-police", "Kyrgyz police"), entity("agency:police-kg-city", "City police of Kyrgyzstan")];
    const degree = new Map([["agency:kyrgyz-police", 90], ["agency:police-kg-city", 80]]);
    expect(rankEntities("Police (Kyrg", police, degree)[0]?.entity.id).toBe("agency:police-kgz");
    expect(rankEntities("kyrg police", police, degree)[0]?.entity.id).toBe("agency:kyrgyz-police");
  });

  it("puts who has more claims first among equals, then goes by name", () => {
    expect(found("japarov")).toEqual(["person:akyzbek", "person:sadyr"]);
    const degree = new Map([["person:sadyr", 12], ["person:akyzbek", 3]]);
    expect(rankEntities("japarov", all, degree).map((hit) => hit.entity.id)).toEqual(["person:sadyr", "person:akyzbek"]);
  });

  it("finds names in scripts it doesn't transliterate, as they are written", () => {
    const others = [entity("agency:arabic", "حزب التحرير"), entity("person:chinese", "习近平")];
    expect(rankEntities("حزب", others).map((hit) => hit.entity.id)).toEqual(["agency:arabic"]);
    expect(rankEntities("习近", others).map((hit) => hit.entity.id)).toEqual(["person:chinese"]);
  });
});

describe("what a full-text index gets", () => {
  it("holds words by letter and by sound, initials and nothing but a-z and 0-9", () => {
    const words = searchText(entity("agency:scns", "State Committee for National Security", [["added", "ГКНБ"], ["alias", "Žaparov & Ko."]])).split(" ");
    expect(words).toEqual(expect.arrayContaining(["committee", "scns", "scfns", "gknb", "zaparov", "japarov"]));
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(searchText(entity("person:x", name))).toMatch(/^[a-z0-9 ]*$/);
    }));
  });

  it("never lets Lucene syntax of a user through", () => {
    const ours = /^(\(?[a-z0-9]+(\^[48]|\*|~1)?\)*( OR | AND |$)|\()+$/;
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (q) => {
      const query = candidateQuery(q);
      if (query !== null) expect(query).toMatch(ours);
    }));
    expect(candidateQuery('name:x" OR *:* AND /.*/ TO [a TO b]')).toMatch(ours);
  });

  /** Lucene's reading of the queries we build, on one document. */
  const accepts = (query: string, words: readonly string[]): boolean => {
    const term = (form: string): boolean => {
      const word = form.replace(/(\^\d|\*|~1)$/, "");
      if (form.endsWith("*")) return words.some((other) => other.startsWith(word));
      return form.endsWith("~1") ? words.some((other) => withinOneEdit(word, other)) : words.includes(word);
    };
    const any = (group: string) => group.replace(/[()]/g, "").split(" OR ").some(term);
    const nested = /^\((\(.*\))\)((?: OR \S+)*)$/.exec(query);
    const [every, others] = nested ? [nested[1] ?? "", (nested[2] ?? "").split(" OR ").filter(Boolean)] : [query, []];
    return every.split(" AND ").every(any) || others.some(term);
  };

  it.each([
    ["Dschaparow"], ["japarov sadyr"], ["K. Tashiev"], ["tash"], ["Primakv"], ["Umar Karimov"], ["С. Жапаров"], ["gknb"], ["HizbutTahrir"], ["FSS"],
    ["State Committee on National Security"], ["Narushkin"], ["SCNS gknb"], ["vasily"], ["Choïgou"],
  ])("offers for %s everything that ranking accepts", (q) => {
    const query = candidateQuery(q) ?? "";
    const offered = all.filter((one) => accepts(query, searchText(one).split(" ")));
    expect(found(q)).not.toEqual([]);
    expect(rankEntities(q, offered)).toEqual(rankEntities(q, all));
  });
});

describe("withinOneEdit", () => {
  it.each([
    ["abcd", "abcd", true], ["abcd", "abd", true], ["abcd", "abxd", true], ["abcd", "acbd", true], ["abcd", "abcde", true], ["abcd", "xabcd", true],
    ["abcd", "badc", false], ["abcd", "ab", false], ["abcd", "cabd", false], ["abcd", "axcy", false],
  ])("%s and %s: %s", (a, b, near) => {
    expect(withinOneEdit(a, b)).toBe(near);
    expect(withinOneEdit(b, a)).toBe(near);
  });

  it("agrees with making every edit there is", () => {
    const words = Array.from({ length: 63 }, (_, at) => (at + 1).toString(2).slice(1));
    const edits = (word: string): Set<string> => new Set(Array.from({ length: word.length + 1 }, (_, at) => {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      const swapped = before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
      return [word, swapped, before + after.slice(1), ...["0", "1"].flatMap((letter) => [before + letter + after, before + letter + after.slice(1)])];
    }).flat());
    for (const word of words) {
      const near = edits(word);
      expect(words.filter((other) => withinOneEdit(word, other))).toEqual(words.filter((other) => near.has(other)));
    }
  });
});
