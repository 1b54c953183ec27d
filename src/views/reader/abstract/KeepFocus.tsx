import { Component, type ReactNode } from 'react';
import { focusHighlight, focusedHighlight } from './focused-highlight.ts';

/**
 * Marks that overlap are drawn anew when one of them changes, and what has the focus with them: the
 * focus stays with its highlight, or with the text when the highlight is gone.
 */
export class KeepFocus extends Component<{ readonly children: ReactNode }> {
  override getSnapshotBeforeUpdate(): string | undefined {
    return focusedHighlight();
  }

  override componentDidUpdate(_props: unknown, _state: unknown, focused: string | undefined): void {
    if (focused !== undefined && focusedHighlight() === undefined) focusHighlight(focused);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
