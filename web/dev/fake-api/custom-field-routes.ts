import type { CustomField, Field } from '../../src/lib/api/types';
import { json, problem } from './http';
import type { Routes } from './http-types';

type Given = {
  type?: string;
  label?: CustomField['label'];
  choices?: { value?: string; label: CustomField['label']; archived?: boolean }[];
  archived?: boolean;
};

export function ownFieldsIn(language: string, fields: CustomField[]): Field[] {
  const said = ({ zh, en }: CustomField['label']) => (language.startsWith('zh') ? zh : en);
  return fields
    .filter(({ archived }) => !archived)
    .map(({ key, type, label, choices }) => ({
      name: `custom.${key}`,
      type: type as Field['type'],
      label: said(label),
      choices: choices.map((each) => ({ ...each, label: said(each.label) })),
      filterable: true,
      sortable: type !== 'manyChoice',
      writable: true,
    }));
}

const keyed = (choices: Given['choices']) =>
  (choices ?? []).map((each) => ({
    archived: false,
    ...each,
    value: each.value ?? each.label.en.toLowerCase(),
  }));

export function customFieldRoutes(fields: CustomField[]): Routes {
  return {
    'GET /api/v1/custom-fields': () => json({ items: fields }),
    'POST /api/v1/custom-fields': ({ body }) => {
      const { type = 'text', label, choices } = body as Given;
      if (!label?.en && !label?.zh) {
        return problem(400, '请检查标出的内容。', [
          { field: 'label', message: '请至少用一种语言填写名称。' },
        ]);
      }
      const key = `f_${fields.length + 1}`;
      const field = { id: fields.length + 1, key, type, label, choices: keyed(choices) };
      fields.push({ ...field, archived: false, version: 0 });
      return json(fields.at(-1), 201);
    },
    'PATCH /api/v1/custom-fields/{id}': ({ id, body }) => {
      const field = fields.find((each) => each.id === Number(id));
      if (!field) return problem(404, '没有这个字段。');
      const { choices, ...rest } = body as Given;
      Object.assign(field, rest, choices && { choices: keyed(choices) }, { version: field.version + 1 });
      return json(field);
    },
    'PUT /api/v1/custom-fields/order': ({ body }) => {
      const ids = body.ids as number[];
      fields.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
      return json({ items: fields });
    },
  };
}
