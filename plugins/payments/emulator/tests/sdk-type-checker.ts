import path from 'node:path';
import ts from 'typescript';
import type { SdkTypes } from './sdk-types-entry';

/**
 * Checks values at run time against the SDK's own type declarations, with TypeScript's checker: no
 * second description of Stripe's objects that could be wrong.
 */
export class SdkTypeChecker {
  private readonly checker: ts.TypeChecker;
  private readonly source: ts.SourceFile;
  private readonly root: ts.Type;

  constructor() {
    const entry = path.join(__dirname, 'sdk-types-entry.ts');
    const program = ts.createProgram([entry], {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      skipLibCheck: true,
      types: ['node'],
    });
    this.checker = program.getTypeChecker();
    const source = program.getSourceFile(entry);
    const declared = source?.statements.find(ts.isInterfaceDeclaration);
    if (!source || !declared) throw new Error(`${entry} declares no interface.`);
    this.source = source;
    this.root = this.checker.getTypeAtLocation(declared);
  }

  /** What is wrong with the value, one sentence each; empty when it conforms. */
  problems(name: keyof SdkTypes, value: unknown): string[] {
    return this.check(this.typeOf(name), value, name);
  }

  /** The names of an object type's properties. */
  names(name: keyof SdkTypes): string[] {
    return this.checker.getPropertiesOfType(this.typeOf(name)).map((property) => property.name);
  }

  private typeOf(name: keyof SdkTypes): ts.Type {
    const property = this.root.getProperty(name);
    if (!property) throw new Error(`There is no type "${name}".`);
    return this.checker.getTypeOfSymbolAtLocation(property, this.source);
  }

  private check(type: ts.Type, value: unknown, at: string): string[] {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [];
    if (type.isUnion()) return this.checkUnion(type, value, at);
    if (this.isOpenText(type)) return typeof value === 'string' ? [] : [wrong(at, 'text', value)];
    if (type.isStringLiteral() || type.isNumberLiteral())
      return value === type.value ? [] : [wrong(at, JSON.stringify(type.value), value)];
    const primitive = primitiveName(type, this.checker);
    if (primitive) return primitive.fits(value) ? [] : [wrong(at, primitive.name, value)];
    if (this.checker.isArrayType(type)) return this.checkArray(type, value, at);
    return this.checkObject(type, value, at);
  }

  private checkUnion(type: ts.UnionType, value: unknown, at: string): string[] {
    const tried = type.types.map((member) => ({
      problems: this.check(member, value, at),
      isObject: (member.flags & ts.TypeFlags.Object) !== 0,
    }));
    if (tried.some(({ problems }) => problems.length === 0)) return [];
    const closest = tried
      .filter(({ isObject }) => isObject && typeof value === 'object' && value !== null)
      .sort((a, b) => a.problems.length - b.problems.length)[0];
    return closest?.problems ?? [wrong(at, this.checker.typeToString(type).slice(0, 80), value)];
  }

  /** The SDK writes "or any other text" as an intersection of string and an empty record. */
  private isOpenText(type: ts.Type): boolean {
    return (
      type.isIntersection() && type.types.some((part) => (part.flags & ts.TypeFlags.String) !== 0)
    );
  }

  private checkArray(type: ts.Type, value: unknown, at: string): string[] {
    if (!Array.isArray(value)) return [wrong(at, 'a list', value)];
    const element = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (!element) throw new Error(`${at}: a list without a type of its elements.`);
    return value.flatMap((entry, i) => this.check(element, entry, `${at}[${i}]`));
  }

  private checkObject(type: ts.Type, value: unknown, at: string): string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [wrong(at, 'an object', value)];
    const given = new Map<string, unknown>(Object.entries(value));
    const problems: string[] = [];
    const properties = this.checker.getPropertiesOfType(type);
    const others = type.getStringIndexType();
    // An empty interface stands for any object (the SDK's `Event.Data.Object`).
    if (properties.length === 0 && !others) return [];
    for (const property of properties) {
      const found = given.get(property.name);
      given.delete(property.name);
      if (found !== undefined) {
        const inner = this.checker.getTypeOfSymbolAtLocation(property, this.source);
        problems.push(...this.check(inner, found, `${at}.${property.name}`));
      } else if (!(property.flags & ts.SymbolFlags.Optional))
        problems.push(`${at}.${property.name} is missing`);
    }
    for (const [name, entry] of given)
      if (others) problems.push(...this.check(others, entry, `${at}.${name}`));
      else if (entry !== undefined) problems.push(`${at}.${name} is unknown to the SDK`);
    return problems;
  }
}

interface Primitive {
  name: string;
  fits: (value: unknown) => boolean;
}

function primitiveName(type: ts.Type, checker: ts.TypeChecker): Primitive | null {
  const is = (flag: ts.TypeFlags): boolean => (type.flags & flag) !== 0;
  if (is(ts.TypeFlags.String)) return { name: 'text', fits: (v) => typeof v === 'string' };
  if (is(ts.TypeFlags.Number)) return { name: 'a number', fits: (v) => typeof v === 'number' };
  if (is(ts.TypeFlags.Null)) return { name: 'null', fits: (v) => v === null };
  if (is(ts.TypeFlags.Undefined | ts.TypeFlags.Void))
    return { name: 'nothing', fits: (v) => v === undefined };
  if (is(ts.TypeFlags.BooleanLiteral)) {
    const name = checker.typeToString(type);
    return { name, fits: (v) => String(v) === name && typeof v === 'boolean' };
  }
  return null;
}

function wrong(at: string, wanted: string, value: unknown): string {
  return `${at} should be ${wanted}, is ${JSON.stringify(value)?.slice(0, 60)}`;
}
