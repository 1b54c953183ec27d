import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import './earlier-texts.css';

interface EarlierText {
  readonly text: string;
  /** When it was written, in words. */
  readonly when: string;
}

export interface EarlierTextsProps {
  /** What they are of: `this note`. */
  readonly of: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Undefined until they are known; `refused` where they could not be read. */
  readonly texts: readonly EarlierText[] | 'refused' | undefined;
  readonly onRestore: (text: string) => void;
}

/** What a text was before, each wording with a way back to it. */
export function EarlierTexts({ of, isOpen, onClose, texts, onRestore }: EarlierTextsProps) {
  const bringBack = (text: string): void => {
    onClose();
    onRestore(text);
  };
  return (
    <Dialog title={`Earlier texts of ${of}`} open={isOpen} onClose={onClose}>
      {texts === undefined && <p role="status">Looking…</p>}
      {texts === 'refused' && (
        <p role="alert">They could not be read just now. What stands there is as it was.</p>
      )}
      {Array.isArray(texts) && texts.length === 0 && (
        <p>None yet. What you write over from now on is kept here.</p>
      )}
      {Array.isArray(texts) && (
        <ul className="earlier-texts" aria-label="Earlier texts">
          {texts.map(({ text, when }) => (
            <li key={text}>
              <p className="day">{when}</p>
              <blockquote dir="auto">{text}</blockquote>
              <Button onClick={() => bringBack(text)}>Restore</Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

export interface EarlierButtonProps extends Omit<EarlierTextsProps, 'isOpen' | 'onClose'> {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The same with the button that opens it. */
export function EarlierButton({ onOpen, ...props }: EarlierButtonProps) {
  return (
    <>
      <Button look="quiet" className="button earlier-button" onClick={() => onOpen(true)}>
        Earlier texts<span className="visually-hidden"> of {props.of}</span>
      </Button>
      <EarlierTexts {...props} onClose={() => onOpen(false)} />
    </>
  );
}
