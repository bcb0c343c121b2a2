import { element } from '../elements.ts';
import type { Part } from './mark-words.ts';

/** The parts of a text, with those that were searched for in `<mark>`. */
export function marked(parts: readonly Part[]): (Node | string)[] {
	return parts.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));
}
