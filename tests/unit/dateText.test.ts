import { describe, expect, it } from "vitest";
import { claimDateText, dateText, datesText, relationDatesText, yearText, type DateWords } from "../../lib/scene/dateText";

const words: DateWords = {
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date}, uncertain`,
  or: (a, b) => `${a} or ${b}`,
  between: (from, to) => `between ${from} and ${to}`,
  undated: "undated",
  noDate: "no date",
};
const text = (date: string | null | undefined) => dateText(date, words, "en-GB");
const texts = (first: string | null, last: string | null, disagree: boolean) => datesText(first, last, disagree, words, "en-GB");

describe("one date", () => {
  it.each([
    ["2025-04-17", "17 Apr 2025"],
    ["2025-04", "Apr 2025"],
    ["2025", "2025"],
    ["2005?", "2005, uncertain"],
    ["2005~", "about 2005"],
    ["2005-06%", "about Jun 2005"],
    ["2023-06-01/2023-06-05", "1 Jun 2023 – 5 Jun 2023"],
    ["2023-06/2023-06", "Jun 2023"],
    ["../2022-02-24", "until 24 Feb 2022"],
    ["/2022-02", "until Feb 2022"],
    ["2022-02-24/..", "since 24 Feb 2022"],
    ["2022/", "since 2022"],
    ["2005?/..", "since 2005, uncertain"],
    ["0050", "50"],
  ])("%s reads %s", (date, shown) => expect(text(date)).toBe(shown));

  it("that is a month or a year never shows a day, whatever the month", () => {
    for (let month = 1; month <= 12; month++) expect(text(`2024-${String(month).padStart(2, "0")}`)).not.toMatch(/^\d+ /);
    expect(text("2024")).toBe("2024");
  });

  it.each(["2025-21", "2025-W03", "[2024,2025]", "2024-XX", "Y-17000", "a/b/c", "nonsense", "2025-04-99"])("%s, which has no words here, is shown as it is written", (date) => {
    expect(text(date)).toBe(date);
  });

  it.each([null, undefined, ""])("%j is undated", (date) => expect(text(date)).toBe("undated"));

  it("is the same day in every time zone", () => {
    const before = process.env.TZ;
    try {
      for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Bishkek"]) {
        process.env.TZ = zone;
        expect(text("2025-04-17")).toBe("17 Apr 2025");
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it("follows the language", () => expect(dateText("2025-04", words, "de")).toBe("Apr. 2025"));
});

describe("what several sources date", () => {
  it.each([
    ["2025-04-17", "2025-04-19", true, "17 or 19 Apr 2025"],
    ["2025-04-17", "2025-05-19", true, "17 Apr 2025 or 19 May 2025"],
    ["2025-04", "2025-04-19", true, "Apr 2025 or 19 Apr 2025"],
    ["2025-04-17", "2025-04-19", false, "17 Apr 2025 – 19 Apr 2025"],
    ["2025-04-17", "2025-04-17", true, "17 Apr 2025"],
    [null, "2025-04", true, "Apr 2025"],
    ["2025-04", null, false, "Apr 2025"],
    [null, null, true, "undated"],
  ] as const)("%s and %s, disagreeing: %s, read %s", (first, last, disagree, shown) => expect(texts(first, last, disagree)).toBe(shown));
});

describe("the date of a claim", () => {
  const of = (relation: string, date?: string) => claimDateText({ relation, date }, words, "en-GB");
  it.each([
    ["PLACED_UNDER_HOUSE_ARREST", "2025-04-25/2025-05-01", "between 25 Apr and 1 May 2025"],
    ["DETAINED", "2024-12-30/2025-01-02", "between 30 Dec 2024 and 2 Jan 2025"],
    ["DETAINED", "2023-05~/2023-06", "between about May 2023 and Jun 2023"],
    ["DETAINED", "2023-06/2023-06", "Jun 2023"],
    ["DETAINED", "../2023-06-05", "until 5 Jun 2023"],
    ["DETAINED", "2025-04-17", "17 Apr 2025"],
    ["WORKS_FOR", "2024-07/2025-04", "Jul 2024 – Apr 2025"],
    ["WORKS_FOR", "2024-07/..", "since Jul 2024"],
    ["no such type", "2024/2025", "2024 – 2025"],
    ["DETAINED", undefined, "undated"],
  ])("%s, %s: %s", (relation, date, shown) => expect(of(relation, date)).toBe(shown));

  it("is that of its relation where all its claims give the same", () => {
    const dates = (first: string | null, last: string | null, disagree = false) => relationDatesText({ first, last, type: "DETAINED" }, disagree, words, "en-GB");
    expect(dates("2025-04-25/2025-05-01", "2025-04-25/2025-05-01")).toBe("between 25 Apr and 1 May 2025");
    expect(dates("2025-04-17", "2025-04-19", true)).toBe("17 or 19 Apr 2025");
    expect(dates(null, null)).toBe("undated");
  });
});

it.each([["XXXX", "no date", "no date"], ["XXXX-XX-XX", "no date", "no date"], ["2025-05-01", "1 May 2025", "2025"], ["199X", "199X", "199X"]])("a source published %s: %s, in short %s", (published, long, short) => {
  expect([text(published), yearText(published, words)]).toEqual([long, short]);
});
