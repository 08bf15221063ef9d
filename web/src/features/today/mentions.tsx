import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/panel';
import { SaidText } from '@/components/said-text';
import type { Mention } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMentions, useSeeMention } from './use-mentions';
import styles from './today-page.module.css';

/** Follow-ups in which a colleague named the reader, until they were seen. */
export function Mentions() {
  const { t } = useTranslation();
  const { data } = useMentions();
  if (!data || data.items.length === 0) return null;
  const count = data.next === null ? data.items.length : `${data.items.length}+`;
  return (
    <Panel title={`${t('tasks.mentions')} · ${count}`}>
      <ul className={styles.mentions}>
        {data.items.map((mention) => (
          <MentionRow key={mention.interactionId} mention={mention} />
        ))}
      </ul>
    </Panel>
  );
}

function MentionRow({ mention }: { mention: Mention }) {
  const { t } = useTranslation();
  const format = useFormat();
  const see = useSeeMention();
  const { interactionId, customer, kind, said, mentionedAs, writer, writtenAt } = mention;
  return (
    <li>
      <div>
        <Link to={`/customers/${customer.id}?note=${interactionId}`}>
          <bdi>{customer.displayName}</bdi>
        </Link>
        <small>
          {writer ? t('tasks.mentionedYou', { name: writer }) : t('tasks.mentions')} ·{' '}
          {t(`tasks.kinds.${kind}`)} · <time dateTime={writtenAt}>{format.dateTime(writtenAt)}</time>
        </small>
        <SaidText said={said} mentions={[mentionedAs]} />
      </div>
      <Button
        size="small"
        icon={<CheckOutlined />}
        loading={see.isPending}
        aria-label={t('tasks.seeMention', { name: customer.displayName })}
        onClick={() => see.mutate(interactionId)}
      >
        {t('tasks.dismiss')}
      </Button>
    </li>
  );
}
