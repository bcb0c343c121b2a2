import { styleText } from 'node:util';

/** How a piece of text looks. */
export type Format = 'bold' | 'cyan' | 'italic' | 'strikethrough' | 'underline';

/** What a terminal can show. */
export interface Paint {
	/** Columns of a line. */
	width: number;
	/** Gives a text a style; the text itself where there is none. */
	style: (formats: Format | Format[], text: string) => string;
	/** Makes a text a link; undefined where links cannot be clicked. */
	link?: (text: string, href: string) => string;
}

// Longer lines are hard to read, and narrower terminals than this break them themselves.
const WIDEST = 100;
const NARROWEST = 30;
const ANYWHERE = 80;

/** What a stream can show, as it and the environment say. `NO_COLOR` and `FORCE_COLOR` are kept to. */
export function paintFor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Paint {
	const width = Math.min(WIDEST, Math.max(NARROWEST, stream.columns || ANYWHERE));
	return {
		width,
		style: (formats, text) => styleText(formats, text, { stream }),
		...(stream.isTTY && hasLinks(env) && { link: clickable }),
	};
}

/**
 * Whether a terminal is known to follow links in its text.
 *
 * @see https://github.com/Alhadis/OSC8-Adoption
 */
function hasLinks(env: NodeJS.ProcessEnv): boolean {
	if (env['FORCE_HYPERLINK'] !== undefined) return env['FORCE_HYPERLINK'] !== '0';
	if (env['CI'] || env['TERM'] === 'dumb') return false;
	if (env['WT_SESSION'] || env['KITTY_WINDOW_ID'] || env['KONSOLE_VERSION']) return true;
	if (Number(env['VTE_VERSION']) >= 5000) return true;
	return /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper)$/.test(env['TERM_PROGRAM'] ?? '');
}

function clickable(text: string, href: string): string {
	return `\u001B]8;;${href}\u001B\\${text}\u001B]8;;\u001B\\`;
}
