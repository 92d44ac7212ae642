import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { isTest, projectFiles } from './project-files.mjs';

const SOURCE = /^(core|engine|server|web)\/src\/.*\.tsx?$/;

/**
 * Where a source casts a type without saying why on the line, and where an exported function, component or class says
 * nothing of itself. `as const` is no cast; re-exports are described where they stand; tests are exempt.
 */
export function findUnstatedReasons(root) {
  const paths = projectFiles(root).filter((path) => SOURCE.test(path) && !isTest(path) && !path.endsWith('.d.ts'));
  return paths.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    return [...bareCasts(source), ...silentExports(source)].map(({ line, what }) => `${path}:${line}: ${what}`);
  });
}

function bareCasts(source) {
  const lines = source.text.split('\n');
  const found = [];
  const visit = (node) => {
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) {
      const line = lineOf(source, node.type.getStart());
      if (!lines[line - 1].includes('//') && !lines[line - 2]?.trim().startsWith('//'))
        found.push({ line, what: 'a cast without its reason' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function silentExports(source) {
  const exported = source.statements.filter((node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(isExport));
  const told = new Set(exported.filter((node) => hasComment(source, node)).flatMap(namesOf));
  return exported
    .filter((node) => doesSomething(node) && !namesOf(node).some((name) => told.has(name)))
    .map((node) => ({ line: lineOf(source, node.getStart()), what: 'an export without its sentence' }));
}

const isExport = ({ kind }) => kind === ts.SyntaxKind.ExportKeyword;

/** Functions, components and classes; a type or a schema often says all by its name and fields. */
function doesSomething(node) {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return true;
  return (
    ts.isVariableStatement(node) &&
    node.declarationList.declarations.some(({ initializer }) => initializer && ts.isArrowFunction(initializer))
  );
}

/** A schema and its type share one name, and one sentence. */
function namesOf(node) {
  return ts.isVariableStatement(node) ? node.declarationList.declarations.map(({ name }) => name.getText()) : [node.name?.getText()];
}

/** A sentence stands directly above; one at the head of the file counts for what comes first. */
function hasComment(source, node) {
  return (ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []).length > 0;
}

function lineOf(source, position) {
  return source.getLineAndCharacterOfPosition(position).line + 1;
}
