import type { Components, Schema } from './openapi.ts';
import { boundWords, resolveSchema, typeWords } from './schema-words.ts';

const DEEPEST = 5;

/** A schema as a nested list of its fields. */
export function SchemaView({ schema, components, depth = 0 }: { schema: Schema; components: Components; depth?: number }) {
  const inner = fieldsBehind(schema, components);
  if (!inner) return <p className="font-mono text-sm text-muted">{typeWords(schema, components)}</p>;
  return (
    <div>
      {depth === 0 && inner.wrapper && <p className="mb-1 text-sm text-muted">{inner.wrapper}</p>}
      <ul className="divide-y divide-line">
        {Object.entries(inner.fields).map(([name, field]) => (
          <FieldLine
            key={name}
            name={name}
            field={field}
            isRequired={inner.required.includes(name)}
            components={components}
            depth={depth}
          />
        ))}
      </ul>
    </div>
  );
}

interface FieldLineProps {
  name: string;
  field: Schema;
  isRequired: boolean;
  components: Components;
  depth: number;
}

function FieldLine({ name, field, isRequired, components, depth }: FieldLineProps) {
  const bounds = boundWords(field);
  const hasFields = depth < DEEPEST && fieldsBehind(field, components) !== null;
  return (
    <li className="py-1.5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <code className="font-mono text-sm font-medium">{name}</code>
        <span className="font-mono text-xs break-words text-muted">{typeWords(field, components)}</span>
        {isRequired && <span className="text-xs text-caution">required</span>}
        {bounds && <span className="text-xs text-faint">{bounds}</span>}
      </div>
      {field.description && <p className="text-sm text-muted">{field.description}</p>}
      {hasFields && (
        <details className="mt-1 rounded-control border border-line px-3 py-1">
          <summary className="min-h-6 text-sm text-muted">Fields</summary>
          <SchemaView schema={field} components={components} depth={depth + 1} />
        </details>
      )}
    </li>
  );
}

interface Inner {
  fields: Record<string, Schema>;
  required: string[];
  wrapper: string;
}

/** The fields one meets when one opens a schema, through references, lists and "or null"; null where there are none. */
function fieldsBehind(schema: Schema, components: Components, wrapper = ''): Inner | null {
  const { schema: resolved } = resolveSchema(schema, components);
  if (resolved.properties) return { fields: resolved.properties, required: resolved.required ?? [], wrapper };
  if (resolved.items) return fieldsBehind(resolved.items, components, 'An array of:');
  const choices = (resolved.anyOf ?? resolved.oneOf ?? []).filter((choice) => choice.type !== 'null');
  if (choices.length === 1 && choices[0]) return fieldsBehind(choices[0], components, wrapper);
  if (resolved.allOf) return mergeAll(resolved.allOf, components);
  return null;
}

function mergeAll(parts: Schema[], components: Components): Inner | null {
  const inner = parts.map((part) => fieldsBehind(part, components)).filter((part) => part !== null);
  if (inner.length === 0) return null;
  return { fields: Object.assign({}, ...inner.map((part) => part.fields)), required: inner.flatMap((part) => part.required), wrapper: '' };
}
