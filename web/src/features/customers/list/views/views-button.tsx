import { lazy, Suspense, useState } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import type { View } from '@/lib/api/types';
import { loadTexts } from '@/lib/i18n/i18n';
import type { ShownColumn } from '../columns';
import type { ListState } from '../list-state';
import styles from '../customers-page.module.css';

const ViewsMenu = lazy(async () => {
  const [{ ViewsMenu: Component }] = await Promise.all([import('./views-menu'), loadTexts('views')]);
  return { default: Component };
});

export type ViewsProps = {
  views: View[];
  view: View | undefined;
  /** The list shows something else than the view keeps. */
  changed: boolean;
  state: ListState;
  columns: ShownColumn[];
};

/** The page's title is the view's name, and leads to the others. */
export function ViewsButton(props: ViewsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <Suspense fallback={<Busy rows={4} />}>
          <ViewsMenu {...props} onClose={() => setOpen(false)} />
        </Suspense>
      }
    >
      <button type="button" className={styles.views} aria-haspopup="dialog" aria-expanded={open}>
        {props.view?.name ?? t('list.title')}
        {props.view && props.changed && <span title={t('list.viewChanged')}>•</span>}
        <DownOutlined aria-hidden />
      </button>
    </Popover>
  );
}
