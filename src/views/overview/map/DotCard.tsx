import type { ReactNode } from 'react';
import type { Frame, Point } from '#domain/plane/view';

export interface DotCardProps {
  readonly title: string;
  readonly facts: string;
  readonly href: string;
  /** Of the dot, in px of the frame. */
  readonly at: Point;
  readonly frame: Frame;
  /** The mouse has left it. */
  readonly onLeave: () => void;
  /** What else is said of it. */
  readonly children?: ReactNode;
}

/** What a dot is, beside it: its paper, which can be opened from here. */
export function DotCard({ title, facts, href, at, frame, onLeave, children }: DotCardProps) {
  const before = at.x > frame.width / 2;
  const over = at.y > frame.height / 2;
  return (
    <div
      className="map-card"
      style={{
        ...(before ? { right: frame.width - at.x } : { left: at.x }),
        ...(over ? { bottom: frame.height - at.y } : { top: at.y }),
        maxWidth: Math.min(before ? at.x : frame.width - at.x, 320),
      }}
    >
      <div onPointerLeave={onLeave}>
        <a href={href} lang="en" dir="ltr">
          {title}
        </a>
        <p>{facts}</p>
        {children}
      </div>
    </div>
  );
}
