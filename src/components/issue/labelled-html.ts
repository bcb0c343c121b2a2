import { escapeHtml } from '../../issue/text-html.ts';

/** What a text is about, and the text, which is HTML already, as HTML. */
export function labelledHtml(label: string, html: string): string {
	return `<span class="ki-label">${escapeHtml(label)}:</span> ${html}`;
}
