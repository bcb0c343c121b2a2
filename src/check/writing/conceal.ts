import { personalDataIn } from './personal-data.ts';
import { secretsIn } from './secrets.ts';

/**
 * The contents of a file as a report may quote them, because reports are kept and passed on: of
 * secrets and of what leads to a person only the beginning can be read. Lines and columns stay.
 *
 * @example
 * conceal('Ask rina.wijaya@shop.co.id.'); // 'Ask rina.wij••••••••••••••.'
 */
export function conceal(contents: string): string {
	const found = [
		...secretsIn(contents).map(({ secret }) => ({ text: secret, shown: Math.min(4, secret.length / 4) })),
		...personalDataIn(contents).map(({ found: text }) => ({ text, shown: text.length / 3 })),
	];
	return found.reduce((shown, { text, shown: kept }) => shown.replaceAll(text, dotted(text, kept)), contents);
}

function dotted(text: string, shown: number): string {
	return text.slice(0, shown) + text.slice(shown).replace(/[^\r\n]/g, '•');
}
