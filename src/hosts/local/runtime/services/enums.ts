/** The enumerations that scripts compare with. */
import { enumeration } from "../service";

export const AuthMode = enumeration(["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
export const WrapStrategy = enumeration(["WRAP", "OVERFLOW", "CLIP"]);
export const BorderStyle = enumeration([
  "DOTTED",
  "DASHED",
  "SOLID",
  "SOLID_MEDIUM",
  "SOLID_THICK",
  "DOUBLE",
]);
export const SheetType = enumeration(["GRID", "OBJECT", "DATASOURCE"]);
export const Dimension = enumeration(["COLUMNS", "ROWS"]);
export const Button = enumeration(["CLOSE", "OK", "CANCEL", "YES", "NO"]);
export const ButtonSet = enumeration(["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);
export const DigestAlgorithm = enumeration(["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]);
export const Charset = enumeration(["US_ASCII", "UTF_8"]);

export const ChartType = enumeration(["AREA", "BAR", "COLUMN", "LINE", "PIE", "SCATTER", "TABLE"]);

const COMPARISONS = [
  "NUMBER_BETWEEN",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_NOT_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "CUSTOM_FORMULA",
] as const;

export const BooleanCriteria = enumeration([
  ...COMPARISONS,
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "TEXT_EQUAL_TO",
  "TEXT_STARTS_WITH",
  "TEXT_ENDS_WITH",
]);

export const DataValidationCriteria = enumeration([
  ...COMPARISONS,
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CHECKBOX",
  "DATE_IS_VALID_DATE",
  "DATE_BETWEEN",
  "DATE_ON_OR_AFTER",
  "DATE_ON_OR_BEFORE",
]);
