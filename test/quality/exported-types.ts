import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * The names of the types a module exports: interfaces and type aliases declared in it, names it
 * passes on (`export type { A } from …`) and, for `export * from './…'`, those of that module. A
 * module that does not exist exports nothing.
 */
export function listExportedTypes(path: string): string[] {
  if (!existsSync(path)) return [];
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => exportedBy(statement, path));
}

function exportedBy(statement: ts.Statement, path: string): string[] {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    return isExported(statement) ? [statement.name.text] : [];
  }
  if (!ts.isExportDeclaration(statement)) return [];
  const { exportClause, moduleSpecifier } = statement;
  if (exportClause && ts.isNamedExports(exportClause)) {
    return exportClause.elements.map((element) => element.name.text);
  }
  if (!exportClause && moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) {
    return listExportedTypes(join(dirname(path), moduleSpecifier.text.replace(/\.js$/, '.ts')));
  }
  return [];
}

function isExported(statement: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): boolean {
  return (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}
