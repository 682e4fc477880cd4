/** Input tabs as the add-on sent them. */
export { tabsFromText as readTabs } from "../core/table/cells-text";
