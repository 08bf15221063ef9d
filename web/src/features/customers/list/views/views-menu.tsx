import { useState } from 'react';
import { CheckOutlined, HomeOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { View } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { ALL } from '../list-state';
import { showsOf, useViewActions } from './use-save-view';
import { ViewForm } from './view-form';
import type { ViewsProps } from './views-button';
import styles from './views-menu.module.css';

type Form = 'new' | 'rename';

/** The views one can go to, and what can be done with the one shown. */
export function ViewsMenu({
  views,
  view,
  changed,
  state,
  columns,
  onClose,
}: ViewsProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay('write');
  const { create, change, remove, makeDefault } = useViewActions();
  const [form, setForm] = useState<Form | null>(null);
  const shows = showsOf(state, columns);
  const firstIsAView = views.some(({ isDefault }) => isDefault);
  const save = async (name: string, shared: boolean) => {
    if (form === 'rename' && view) await change.mutateAsync({ view, name, shared });
    else {
      const { id } = await create.mutateAsync({ name, shared, shows });
      void navigate(`/customers?view=${id}`);
    }
    onClose();
  };
  if (form) {
    return (
      <ViewForm
        name={form === 'rename' ? (view?.name ?? '') : ''}
        shared={form === 'rename' ? (view?.shared ?? false) : false}
        busy={create.isPending || change.isPending}
        onSave={(name, shared) => void save(name, shared)}
        onCancel={() => setForm(null)}
      />
    );
  }
  return (
    <div className={styles.menu}>
      <nav aria-label={t('views.saved.title')}>
        <Link
          to={firstIsAView ? `/customers?view=${ALL}` : '/customers'}
          aria-current={!view}
          onClick={onClose}
        >
          {t('views.saved.all')}
          {!view && <CheckOutlined aria-hidden />}
        </Link>
        {views.map((each) => (
          <ViewLink key={each.id} view={each} current={each.id === view?.id} onClick={onClose} />
        ))}
      </nav>
      {mayWrite && (
        <div className={styles.actions}>
          {view?.mayChange && changed && (
            <Button
              type="primary"
              size="small"
              loading={change.isPending}
              onClick={() => {
                change.mutate(
                  { view, shows },
                  { onSuccess: () => void navigate(`/customers?view=${view.id}`) },
                );
                onClose();
              }}
            >
              {t('views.saved.save')}
            </Button>
          )}
          <Button size="small" onClick={() => setForm('new')}>
            {t(view && !changed ? 'views.saved.duplicate' : 'views.saved.saveAs')}
          </Button>
          {view?.mayChange && (
            <Button size="small" onClick={() => setForm('rename')}>
              {t('views.saved.rename')}
            </Button>
          )}
          {(view ? !view.isDefault : firstIsAView) && (
            <Button size="small" onClick={() => makeDefault.mutate(view?.id ?? null)}>
              {t('views.saved.makeDefault')}
            </Button>
          )}
          {view?.mayChange && (
            <Button
              size="small"
              danger
              onClick={() => {
                remove.mutate(view, { onSuccess: () => void navigate('/customers') });
                onClose();
              }}
            >
              {t('words.delete')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function ViewLink({ view, current, onClick }: { view: View; current: boolean; onClick: () => void }) {
  const { t } = useTranslation();
  const shared = view.owner ? t('views.saved.sharedBy', { name: view.owner }) : t('views.saved.shared');
  return (
    <Link to={`/customers?view=${view.id}`} aria-current={current} onClick={onClick}>
      {view.name}
      <span>
        {view.shared && <TeamOutlined aria-label={shared} title={shared} />}
        {view.isDefault && (
          <HomeOutlined aria-label={t('views.saved.first')} title={t('views.saved.first')} />
        )}
        {current && <CheckOutlined aria-hidden />}
      </span>
    </Link>
  );
}
