// Writes a picture of a page as a PNG with a palette, about a third of the size of one with full colours.
import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const PALETTE_TYPE = 3;

/**
 * Colours are rounded until they fit into a palette: a page has few beside the shades at the edges of letters.
 * @param rgba red, green, blue and alpha of each pixel, from the top left; alpha is not kept
 */
export function palettePng({ width, height, rgba }) {
  for (let step = 1; ; step *= 2) {
    const indexed = index(rgba, step);
    if (indexed !== null) return encode(width, height, indexed);
  }
}

/** Null where there are too many colours. */
function index(rgba, step) {
  const palette = new Map();
  const pixels = new Uint8Array(rgba.length / 4);
  const rounded = (part) => Math.min(255, Math.round(part / step) * step);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const at = 4 * pixel;
    const colour = (rounded(rgba[at]) << 16) | (rounded(rgba[at + 1]) << 8) | rounded(rgba[at + 2]);
    let entry = palette.get(colour);
    if (entry === undefined) {
      if (palette.size === MOST_COLOURS) return null;
      entry = palette.size;
      palette.set(colour, entry);
    }
    pixels[pixel] = entry;
  }
  return { palette: [...palette.keys()], pixels };
}

/** See https://www.w3.org/TR/png-3/#11Chunks */
function encode(width, height, { palette, pixels }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE_TYPE, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  // Each line begins with its filter: none.
  const lines = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++) {
    lines.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
