import { PaperClipOutlined } from '@ant-design/icons';
import { FileLink } from './file-link';
import { useFiles } from './use-files';
import styles from './files.module.css';

/** What came with a follow-up, below its words. */
export function FilesOfFollowUp({ customer, interaction }: { customer: number; interaction: number }) {
  const files =
    useFiles(customer).data?.items.filter(({ interactionId }) => interactionId === interaction) ?? [];
  if (files.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <PaperClipOutlined aria-hidden /> <FileLink id={id} name={name} />
        </li>
      ))}
    </ul>
  );
}
