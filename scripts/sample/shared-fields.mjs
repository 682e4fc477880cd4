// Fields that several tables of the sample share.
import { GENDERS } from "./groups.mjs";

export const gender = {
  Field: "gender",
  Label: "Gender",
  Definition: "As the person describes it",
  Role: "disaggregation",
  Type: "string",
  "Allowed values": GENDERS.join("; "),
  "Also known as": "Género",
};
export const race = {
  Field: "race",
  Label: "Race/ethnicity",
  Definition: "As the person describes it; Two or more where several are named",
  Role: "disaggregation",
  Type: "string",
  "Allowed values": "Race",
  "Missing codes": "Declined=Declined to answer",
  "Also known as": "Raza o etnia; Race; Ethnicity",
};
export const quarter = {
  Field: "quarter",
  Label: "Quarter",
  Definition: "The calendar quarter that the row tells about",
  Role: "period",
  Type: "quarter",
  Required: "yes",
  "Also known as": "Trimestre",
  Example: "2025-Q3",
};
export const count = (field, label, definition, role, more = {}) => ({
  Field: field,
  Label: label,
  Definition: definition,
  Role: role,
  Type: "integer",
  Minimum: 0,
  ...more,
});
