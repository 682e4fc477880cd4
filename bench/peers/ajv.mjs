// Validation by ajv: a compiled JSON Schema over row objects, with all errors kept as they are found.
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { FIELDS } from "../data/fields.mjs";
import { objectsOf } from "./objects.mjs";

const SCHEMA = {
  type: "object",
  required: FIELDS.filter(({ required }) => required).map(({ name }) => name),
  properties: Object.fromEntries(FIELDS.map((field) => [field.name, schemaOf(field)])),
};

function schemaOf({ type, allowed, pattern, minimum, maximum }) {
  if (allowed) return { enum: allowed };
  if (pattern) return { type: "string", pattern: `^(?:${pattern})$` };
  if (type !== "date") return { type, minimum, maximum };
  return { type: "string", format: "date", formatMinimum: minimum, formatMaximum: maximum };
}

export function ajv(rows) {
  const compiler = new Ajv({ allErrors: true });
  formats.default(compiler, { formats: ["date"], keywords: true });
  const isValid = compiler.compile(SCHEMA);
  return {
    name: "ajv",
    prepare: objectsOf(rows),
    run(objects) {
      const found = [];
      for (const [row, object] of objects.entries()) {
        if (!isValid(object)) found.push({ row, errors: isValid.errors });
      }
      return found;
    },
    judge: (found) => ({
      cells: found.reduce((sum, { errors }) => sum + new Set(errors.map(fieldOf)).size, 0),
      rows: found.length,
    }),
  };
}

function fieldOf({ instancePath, params }) {
  return instancePath === "" ? params.missingProperty : instancePath.slice(1);
}
