/** An .xlsx file as a zip of parts: those that nobody changes are written back as they came. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attributesXml, elements, encode, withoutPrefix } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`, … */
  readonly type: string;
  /** A part's path in the package, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

export class Package {
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  /** Throws an Error where the bytes are no zip. */
  static read(bytes: Uint8Array): Package {
    return new Package(new Map(Object.entries(unzipSync(bytes))));
  }

  static empty(): Package {
    return new Package(new Map());
  }

  copy(): Package {
    return new Package(new Map(this.parts));
  }

  bytes(): Uint8Array {
    return zipSync(Object.fromEntries(this.parts), { level: 1 });
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  text(path: string): string | null {
    const part = this.parts.get(path);
    return part ? withoutPrefix(strFromU8(part)) : null;
  }

  /** A path of a part that is not there yet, such as `xl/comments3.xml`: other readers find some parts by name alone. */
  freePath(start: string, end: string): string {
    let number = 1;
    while (this.parts.has(`${start}${number}${end}`)) number++;
    return `${start}${number}${end}`;
  }

  put(path: string, xml: string): void {
    this.parts.set(path, strToU8(xml));
  }

  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationshipsPath(path));
  }

  relationships(path: string): Relationship[] {
    const xml = this.text(relationshipsPath(path)) ?? "";
    return elements(xml, "Relationship").map(({ attributes }) => {
      const external = attributes.TargetMode === "External";
      const target = attributes.Target ?? "";
      return {
        id: attributes.Id ?? "",
        type: (attributes.Type ?? "").split("/").at(-1)!,
        target: external ? target : resolve(path, target),
        external,
      };
    });
  }

  /** The id of the relationship to `target`, which is made where there is none. */
  relate(path: string, type: string, target: string, external = false): string {
    const known = this.relationships(path);
    const same = known.find((one) => one.type === type && one.target === target);
    if (same) return same.id;
    let number = known.length + 1;
    while (known.some((one) => one.id === `rId${number}`)) number++;
    const entry = `<Relationship${attributesXml({
      Id: `rId${number}`,
      Type: `${OFFICE}/${type}`,
      Target: external ? target : relativeTo(path, target),
      TargetMode: external ? "External" : undefined,
    })}/>`;
    const list =
      this.text(relationshipsPath(path)) ?? `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    this.put(relationshipsPath(path), appendChild(list, "Relationships", entry));
    return `rId${number}`;
  }

  unrelate(path: string, target: string): void {
    const xml = this.text(relationshipsPath(path));
    if (!xml) return;
    const gone = this.relationships(path).find((one) => one.target === target);
    const entry = elements(xml, "Relationship").find((one) => one.attributes.Id === gone?.id);
    if (entry) this.put(relationshipsPath(path), xml.replace(entry.xml, ""));
  }

  /** Says what kind of part `path` is. */
  declare(path: string, contentType: string): void {
    const types = this.text("[Content_Types].xml")!;
    if (types.includes(`PartName="/${path}"`)) return;
    const entry = `<Override PartName="/${encode(path)}" ContentType="${contentType}"/>`;
    this.put("[Content_Types].xml", appendChild(types, "Types", entry));
  }

  declareExtension(extension: string, contentType: string): void {
    const types = this.text("[Content_Types].xml")!;
    if (new RegExp(`Extension="${extension}"`, "i").test(types)) return;
    const entry = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
    this.put("[Content_Types].xml", types.replace(/(<Types[^>]*>)/, `$1${entry}`));
  }

  undeclare(path: string): void {
    const types = this.text("[Content_Types].xml")!;
    const entry = elements(types, "Override").find((one) => one.attributes.PartName === `/${path}`);
    if (entry) this.put("[Content_Types].xml", types.replace(entry.xml, ""));
  }
}

function appendChild(xml: string, root: string, child: string): string {
  const closed = xml.replace(new RegExp(`<${root}([^>]*)/>\\s*$`), `<${root}$1></${root}>`);
  const end = closed.lastIndexOf(`</${root}>`);
  return closed.slice(0, end) + child + closed.slice(end);
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A target relative to the folder of the part that names it. */
function resolve(path: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = path.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

/** The way from the folder of `path` to `target`, as all readers understand it. */
function relativeTo(path: string, target: string): string {
  const from = path.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
