import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link that looks like a button: opens in a new tab as any link does. */
export function LinkButton({ to, ...props }: ButtonProps & { to: string }) {
  const href = useHref(to);
  const open = useLinkClickHandler(to);
  return (
    <Button
      type="primary"
      {...props}
      href={href}
      onClick={(event) => open(event as React.MouseEvent<HTMLAnchorElement>)}
    />
  );
}
