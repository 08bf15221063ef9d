import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOwner } from './use-owner';

type Props = { customer: { id: number; displayName: string } };

export function ClaimButton({ customer }: Props) {
  const { t } = useTranslation();
  const { claim } = useOwner(customer.id);
  return (
    <Button
      size="small"
      loading={claim.isPending}
      aria-label={t('customers.owner.claimNamed', { name: customer.displayName })}
      onClick={(event) => {
        event.stopPropagation();
        claim.mutate();
      }}
    >
      {t('customers.owner.claim')}
    </Button>
  );
}
