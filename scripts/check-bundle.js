// Says what in a server bundle Apps Script could not parse, find or call, before a push would show it.
import { parse } from "acorn";
import { analyze } from "eslint-scope";

/** What V8 in Apps Script has beside its services; see developers.google.com/apps-script/guides/v8-runtime. */
const LANGUAGE = `
  undefined NaN Infinity globalThis arguments console Intl Math JSON Reflect Proxy Symbol
  Object Function Array String Number Boolean BigInt Date RegExp Promise
  Map Set WeakMap WeakSet ArrayBuffer DataView
  Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  Float32Array Float64Array BigInt64Array BigUint64Array
  Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError
  parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape
`;

/** The services that the two scopes of the manifest allow. */
const SERVICES =
  "SpreadsheetApp HtmlService PropertiesService CacheService LockService Utilities Session Logger Charts";

const KNOWN = new Set(`${LANGUAGE} ${SERVICES}`.trim().split(/\s+/));

/** What is elsewhere a property of the global object, so that `globalThis.x` is as missing as `x`. */
const LACKING = new Set(
  `setTimeout setInterval setImmediate clearTimeout clearInterval queueMicrotask requestAnimationFrame
  URL URLSearchParams TextEncoder TextDecoder fetch Headers Request Response XMLHttpRequest WebSocket
  atob btoa Blob File FormData crypto performance structuredClone AbortController
  process require module Buffer window document self navigator location localStorage`
    .trim()
    .split(/\s+/),
);

/** Class syntax that is a parse error in Apps Script, by node type. */
const CLASS_SYNTAX = {
  PropertyDefinition: "a class field",
  PrivateIdentifier: "a #private name",
  StaticBlock: "a static block",
};

/**
 * Mistakes in a bundle, one line each; none for a good one.
 * @param {string} source the bundle
 * @param {readonly string[]} calls functions that the menu and the sidebar call
 * @returns {string[]}
 */
export function checkBundle(source, calls) {
  const program = parsed(source, "latest");
  if (typeof program === "string") return [`it does not parse: ${program}`];
  const mistakes = [...classSyntax(program), ...missingNames(program), ...missingCalls(program, calls)];
  if (mistakes.length > 0) return mistakes;
  const strict = parsed(source, 2020);
  return typeof strict === "string" ? [`it is newer than ES2020: ${strict}`] : [];
}

/**
 * Mistakes in a page for HtmlService with one script, one line each; none for a good one.
 * @param {string} page
 * @returns {string[]}
 */
export function checkPage(page) {
  const [, script, ...more] = page.split(/<script>|<\/script>/i);
  if (script === undefined || more.length !== 1) return ["it has not one script, or one that ends too early"];
  const mistakes = [];
  if (/<(script|link|img|iframe)\b[^>]+(src|href)=|@import|url\(\s*['"]?(https?:)?\/\//i.test(page)) {
    mistakes.push("it loads something from elsewhere");
  }
  const program = parsed(script, "latest");
  if (typeof program === "string") return [...mistakes, `its script does not parse: ${program}`];
  if ([...nodes(program)].some(({ node }) => node.type === "TemplateLiteral")) {
    mistakes.push("it has a template literal, in which HtmlService takes // for a comment");
  }
  return mistakes;
}

function parsed(source, ecmaVersion) {
  try {
    return parse(source, { ecmaVersion, sourceType: "script", ranges: true, locations: true });
  } catch (error) {
    return error.message;
  }
}

function classSyntax(program) {
  return [...nodes(program)].flatMap(({ node }) =>
    node.type in CLASS_SYNTAX
      ? [`${at(node)} has ${CLASS_SYNTAX[node.type]}, which Apps Script cannot parse`]
      : [],
  );
}

function missingNames(program) {
  const scopes = analyze(program, { ecmaVersion: 2022, sourceType: "script" });
  const free = new Map();
  for (const { identifier } of scopes.globalScope.through) free.set(identifier, identifier.name);
  const declared = new Set(scopes.globalScope.variables.map((variable) => variable.name));
  return [...nodes(program)].flatMap(({ node, ancestors }) => {
    const name = free.get(node);
    if (name === undefined) return [];
    if (name === "globalThis") return missingMember(ancestors);
    if (KNOWN.has(name) || declared.has(name) || isGuarded(node, name, ancestors)) return [];
    return [`${at(node)} names ${name}, which Apps Script does not have`];
  });
}

function missingMember(ancestors) {
  const member = ancestors[ancestors.length - 1];
  if (member?.type !== "MemberExpression") return [];
  const name = member.computed ? member.property.value : member.property.name;
  return LACKING.has(name) ? [`${at(member)} names globalThis.${name}, which Apps Script does not have`] : [];
}

/** Asking `typeof x` does no harm, nor does what is only done where the answer was good. */
function isGuarded(node, name, ancestors) {
  const path = [...ancestors, node];
  return path.some((ancestor, index) => {
    const next = path[index + 1];
    if (ancestor.type === "UnaryExpression")
      return ancestor.operator === "typeof" && ancestor.argument === node;
    if (ancestor.type === "LogicalExpression") return next === ancestor.right && asks(ancestor.left, name);
    if (ancestor.type !== "IfStatement" && ancestor.type !== "ConditionalExpression") return false;
    return next !== ancestor.test && asks(ancestor.test, name);
  });
}

function asks(test, name) {
  return [...nodes(test)].some(
    ({ node }) =>
      node.type === "UnaryExpression" && node.operator === "typeof" && node.argument.name === name,
  );
}

function missingCalls(program, calls) {
  const declared = new Set(
    program.body.flatMap((node) => (node.type === "FunctionDeclaration" ? [node.id.name] : [])),
  );
  return calls.flatMap((call) => {
    if (call.endsWith("_")) return [`${call} ends in _, which hides it from the sidebar`];
    return declared.has(call) ? [] : [`${call} is called but is no top-level function declaration`];
  });
}

/** Every node below `root` with the nodes around it, outermost first. */
function* nodes(root, ancestors = []) {
  yield { node: root, ancestors };
  const inside = [...ancestors, root];
  for (const value of Object.values(root)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === "object" && typeof child.type === "string")
        yield* nodes(child, inside);
    }
  }
}

function at(node) {
  return `${node.loc.start.line}:${node.loc.start.column + 1}`;
}
