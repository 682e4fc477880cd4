import { correct, PEOPLE, places, read } from "./workbook";

const Partners = [["Partner"], ["Lincoln"]];

describe("the Reports tab", () => {
  it("reads what partners said about a period, with extensions", () => {
    const { reports } = correct({
      Dictionary: PEOPLE,
      Partners,
      Reports: [
        ["Partner", "Period", "Status", "Note"],
        ["lincoln", "2025 Q3", "None served", "closed"],
        ["Lincoln", "2025-Q4", "extended to 2026-02-01", ""],
        ["Lincoln", 2024, "not collected", ""],
      ],
    });
    const lincoln = { partner: "Lincoln", note: "", extendedTo: null };
    expect(reports).toEqual([
      { ...lincoln, period: "2025-Q3", status: "none served", note: "closed" },
      { ...lincoln, period: "2025-Q4", status: "extended", extendedTo: 46_054 },
      { ...lincoln, period: "2024", status: "not collected" },
    ]);
  });

  it("suggests the status that was meant, and asks for the day of an extension", () => {
    const { dictionary, found } = read({
      Dictionary: PEOPLE,
      Partners,
      Reports: [
        ["Partner", "Period", "Status"],
        ["Lincoln", "2025", "none srved"],
        ["Lincoln", "2025", "extended to soon"],
        ["Lincoln", "2025", "extended"],
        ["Lincon", "2025", "none served"],
      ],
    });
    expect(places(found)).toEqual([
      "Reports!C2 unknown-word",
      "Reports!C3 not-a-date",
      "Reports!C4 not-a-date",
      "Reports!A5 unknown-reference",
    ]);
    expect(found[0]!.suggested).toBe("none served");
    expect(dictionary!.reports).toEqual([]);
  });
});
