/** The reader of each type. */
import { compileBands } from "../../dictionary/bands";
import { PERIOD_TYPES } from "../../dictionary/field-type";
import type { Field } from "../../dictionary/model";
import { cellText } from "../../table/cell-text";
import { booleanReader } from "./boolean";
import { bandReader, codeReader, listedReader, namedReader } from "./codes";
import { dateReader, timeReader } from "./date";
import { listReader } from "./list";
import { numberReader } from "./number";
import { periodReader } from "./period";
import { type ReadOptions, type TypeReader, typed } from "./typed";

/** A function that reads the cells of a field that are neither blank nor one of the marks for "no value". */
export function compileType(field: Field, options: ReadOptions): TypeReader {
  const { allowed } = field;
  const bands = compileBands(field);
  if (allowed && bands) {
    const read = compileType({ ...field, allowed: null }, options);
    // How old somebody is depends on the row's period, so dates of birth are put into bands later.
    return bands.over === "ages" ? read : bandReader(field, allowed, bands, read);
  }
  switch (field.type) {
    case "string":
      return allowed ? codeReader(field, allowed) : (cell) => typed(cellText(cell));
    case "list":
      return listReader(field);
    case "boolean":
      return named(field, booleanReader(field));
    case "date":
    case "datetime":
      return named(field, dateReader(field, options));
    case "time":
      return named(field, timeReader(field));
    case "integer":
    case "number":
      return allowed
        ? listedReader(field, allowed, numberReader(field, options))
        : numberReader(field, options);
    default: {
      const read = periodReader(field, PERIOD_TYPES[field.type]!, options);
      return allowed ? listedReader(field, allowed, read) : read;
    }
  }
}

function named(field: Field, read: TypeReader): TypeReader {
  return field.allowed ? namedReader(field, field.allowed, read) : read;
}
