import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field, FieldEvent } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { conditionText } from '@/lib/condition-text';
import { group as newGroup, withoutPart, withPart, type Draft, type Group, type Mode } from './draft';
import { newRule } from './new-rule';
import { RuleEditor } from './rule-editor';
import styles from './filter.module.css';

const MODES: Mode[] = ['all', 'any', 'none'];
/** The server takes twenty; nobody reads that. */
const DEEPEST = 5;

type Props = {
  group: Group;
  fields: Field[];
  events: FieldEvent[];
  depth: number;
  onChange: (group: Group) => void;
  onRemove?: () => void;
};

/** Conditions that belong together, and how. */
export function GroupEditor({ group, fields, events, depth, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const add = (part: Draft) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <fieldset className={styles.group} data-inner={depth > 0}>
      <legend>
        <select
          aria-label={t('views.filter.mode')}
          value={group.mode}
          onChange={(event) => onChange({ ...group, mode: event.target.value as Mode })}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`views.filter.modes.${mode}`)}
            </option>
          ))}
        </select>
        {onRemove && (
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('views.filter.removeGroup')}
            onClick={onRemove}
          />
        )}
      </legend>
      {group.parts.map((part) => (
        <Part
          key={part.id}
          part={part}
          fields={fields}
          events={events}
          depth={depth + 1}
          onChange={(changed) => onChange(withPart(group, changed))}
          onRemove={() => onChange(withoutPart(group, part.id))}
        />
      ))}
      <div className={styles.adders}>
        <Button size="small" icon={<PlusOutlined />} onClick={() => add(newRule(fields))}>
          {t('views.filter.addRule')}
        </Button>
        {depth < DEEPEST && (
          <Button
            size="small"
            type="text"
            onClick={() => add(newGroup(group.mode === 'any' ? 'all' : 'any', [newRule(fields)]))}
          >
            {t('views.filter.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

type PartProps = Omit<Props, 'group' | 'onChange' | 'onRemove'> & {
  part: Draft;
  onChange: (part: Draft) => void;
  onRemove: () => void;
};

function Part({ part, ...props }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (part.kind === 'group') return <GroupEditor {...props} group={part} />;
  if (part.kind === 'rule') return <RuleEditor {...props} rule={part} />;
  return (
    <div className={styles.rule}>
      <span>{conditionText(part.condition, { t, format, fields: props.fields, events: props.events })}</span>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('views.filter.removeRule')}
        onClick={props.onRemove}
      />
    </div>
  );
}
