import { newModel, run, scripted } from "./script";

describe("PropertiesService", () => {
  it("keeps texts by store, across calls", () => {
    const { run } = scripted();
    run(
      "PropertiesService.getDocumentProperties().setProperty('k', 'doc').setProperties({ n: 1 }); PropertiesService.getUserProperties().setProperty('k', 'user')",
    );
    expect(
      run(
        "const d = PropertiesService.getDocumentProperties(); return [d.getProperties(), PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getScriptProperties().getProperty('k'), d.deleteProperty('k').getKeys()]",
      ),
    ).toEqual([{ k: "doc", n: "1" }, "user", null, ["n"]]);
  });

  it("has Google's sizes", () => {
    const put = "PropertiesService.getDocumentProperties().setProperty(x[0], x[1])";
    const { run } = scripted();
    expect(() => run(put, ["k", "é".repeat(4609)])).toThrow("Exception: Argument too large: value");
    for (let index = 0; index < 55; index++) run(put, [`k${index}`, "v".repeat(9 * 1024)]);
    expect(() => run(put, ["last", "v".repeat(9 * 1024)])).toThrow(
      "You have exceeded the property storage quota.",
    );
  });
});

describe("CacheService", () => {
  it("forgets when time is up", () => {
    let now = 0;
    const { run } = scripted(newModel(), { now: () => now });
    run(
      "CacheService.getDocumentCache().put('a', 'x', 10); CacheService.getDocumentCache().putAll({ b: 'y' })",
    );
    now = 10_000;
    expect(run("return CacheService.getDocumentCache().getAll(['a', 'b'])")).toEqual({ b: "y" });
    expect(run("return CacheService.getUserCache().get('b')")).toBeNull();
    expect(() => run("CacheService.getUserCache().put('k', 'x'.repeat(102401))")).toThrow(
      "Argument too large: value",
    );
  });
});

describe("LockService", () => {
  const hold =
    "const l = LockService.getDocumentLock(); l.waitLock(10); return [l.hasLock(), (l.releaseLock(), l.hasLock())]";

  it("is free unless somebody else has it, and ends with the call", () => {
    let busy = false;
    const { run } = scripted(newModel(), { lockedElsewhere: () => busy });
    expect(run(hold)).toEqual([true, false]);
    busy = true;
    expect(run("return LockService.getDocumentLock().tryLock(10)")).toBe(false);
    expect(() => run(hold)).toThrow("Lock timeout: another process was holding the lock for too long.");
  });
});

describe("Utilities and Session", () => {
  it.each([
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "America/New_York", "2024-07-04T23:05:09.007-04:00"],
    ["EEE, d MMM yyyy h:mm a", "GMT", "Fri, 5 Jul 2024 3:05 AM"],
    ["yyyy-MM-dd Z", "GMT+12", "2024-07-05 +1200"],
    ["'it''s' yy", "Pacific/Auckland", "it's 24"],
  ])("formats %s in %s", (pattern, zone, text) => {
    expect(
      run("return Utilities.formatDate(new Date(Date.UTC(2024, 6, 5, 3, 5, 9, 7)), x[0], x[1])", [
        zone,
        pattern,
      ]),
    ).toBe(text);
  });

  it("digests to signed bytes and makes ids", () => {
    const script =
      "return [Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 4), Utilities.getUuid().length, Utilities.base64Encode('é')]";
    expect(run(script)).toEqual([[-70, 120, 22, -65], 36, "w6k="]);
  });

  it("refuses an unknown zone", () => {
    expect(() => run("Utilities.formatDate(new Date(), 'Nowhere/None', 'yyyy')")).toThrow("Invalid argument");
  });

  it("says the person's language and nothing about who they are", () => {
    const { run } = scripted(newModel(), { userLocale: "es" });
    expect(run("return Session.getActiveUserLocale()")).toBe("es");
    expect(() => run("Session.getActiveUser()")).toThrow(
      "Session.getActiveUser is not implemented in the local runtime",
    );
  });

  it("logs", () => {
    const { runtime, run } = scripted();
    run("Logger.log('a'); console.error('b', { c: 1 })");
    expect(runtime.log).toEqual(["a", "b { c: 1 }"]);
  });
});

describe("usage", () => {
  it("counts what moves cells, and all other calls apart", () => {
    const { runtime, run } = scripted();
    run(
      "sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); sheet.getRange('A1:B2').getValues(); sheet.getRange('A1').getNote()",
    );
    const { calls, otherCalls, cellsRead, cellsWritten } = runtime.usage;
    expect(calls).toEqual({ "Range.setValues": 1, "Range.getValues": 1, "Range.getNote": 1 });
    expect(otherCalls["Sheet.getRange"]).toBe(3);
    expect([cellsRead, cellsWritten]).toEqual([5, 4]);
  });

  it("counts successive chunks of a million cells as one call", () => {
    const { runtime, run } = scripted();
    run(`sheet.insertRowsAfter(1000, 299000);
      const size = Math.floor(1000000 / 12);
      for (let row = 1; row <= 300000; row += size) sheet.getRange(row, 1, Math.min(size, 300001 - row), 12).getValues();
      sheet.getRange(1, 1, 5, 2).getValues(); sheet.getRange(6, 1, 5, 2).getValues();`);
    expect(runtime.usage.calls["Range.getValues"]).toBe(3);
    expect(runtime.usage.cellsRead).toBe(3_600_020);
  });
});
