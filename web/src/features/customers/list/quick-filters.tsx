import { Button, Popover } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import type { Condition, Field } from '@/lib/api/types';
import styles from './customers-page.module.css';

const QUICK = ['ownership', 'tier', 'stage', 'rfmClass'];

type Props = { fields: Field[]; conditions: Condition[]; onChange: (conditions: Condition[]) => void };

function chosenIn(conditions: Condition[], field: string): string[] {
  const condition = conditions.find(
    (each) => each.field === field && (each.in !== undefined || each.is !== undefined),
  );
  return (condition?.in ?? [condition?.is]).filter((value) => typeof value === 'string');
}

/** Whose they are, tier, stage and RFM class are what one filters by most: one click each. */
export function QuickFilters({ fields, conditions, onChange }: Props) {
  const quick = fields.filter(({ name, choices }) => QUICK.includes(name) && choices.length > 0);
  const choose = (field: string, values: string[]) => {
    const rest = conditions.filter((each) => each.field !== field);
    onChange(values.length ? [...rest, { field, in: values }] : rest);
  };
  return quick.map(({ name, label, choices }) => {
    const chosen = chosenIn(conditions, name);
    const toggle = (value: string, on: boolean) =>
      choose(name, on ? [...chosen, value] : chosen.filter((each) => each !== value));
    return (
      <Popover
        key={name}
        trigger="click"
        placement="bottomLeft"
        content={
          <div className={styles.chooser} role="group" aria-label={label}>
            {choices.map((choice) => (
              <label key={choice.value}>
                <input
                  type="checkbox"
                  checked={chosen.includes(choice.value)}
                  onChange={(event) => toggle(choice.value, event.target.checked)}
                />
                {choice.label}
              </label>
            ))}
          </div>
        }
      >
        <Button size="small">
          {label} <DownOutlined aria-hidden />
        </Button>
      </Popover>
    );
  });
}
