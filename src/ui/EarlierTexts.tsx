import { earlierTextMessages } from '#messages/earlier-texts';
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
    <Dialog title={earlierTextMessages.titleOf(of)} open={isOpen} onClose={onClose}>
      {texts === undefined && <p role="status">{earlierTextMessages.looking}</p>}
      {texts === 'refused' && <p role="alert">{earlierTextMessages.refused}</p>}
      {Array.isArray(texts) && texts.length === 0 && <p>{earlierTextMessages.none}</p>}
      {Array.isArray(texts) && (
        <ul className="earlier-texts" aria-label={earlierTextMessages.title}>
          {texts.map(({ text, when }) => (
            <li key={text}>
              <p className="day">{when}</p>
              <blockquote dir="auto">{text}</blockquote>
              <Button onClick={() => bringBack(text)}>{earlierTextMessages.restore}</Button>
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
      <Button
        look="quiet"
        className="button earlier-button"
        aria-label={earlierTextMessages.titleOf(props.of)}
        onClick={() => onOpen(true)}
      >
        {earlierTextMessages.title}
      </Button>
      <EarlierTexts {...props} onClose={() => onOpen(false)} />
    </>
  );
}
