/** Yes and no. */
import { typeError } from "../../checks/type-error";
import type { Field } from "../../dictionary/model";
import { yesNo } from "../../table/yes-no";
import { type TypeReader, typed } from "./typed";

export function booleanReader(field: Field): TypeReader {
  const yes = typed(true);
  const no = typed(false);
  const wrong = typed(null, typeError(field));
  return (cell) => {
    const value = yesNo(cell);
    return value === null ? wrong : value ? yes : no;
  };
}
