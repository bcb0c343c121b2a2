import { lookup as config } from 'virtual:starlight-known-issues/lookup';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import { element, fill } from '../elements.ts';

const MOST_OF_SUBJECT = 60;

/**
 * Offers to report a text that no issue fits. What the report will say is shown first, without
 * what nobody else should see; it leaves the browser only when the reader sends it.
 *
 * @param hasResults whether there are issues that may be meant
 */
export function reportView(text: string, hasResults: boolean, { words }: LookupLocale): HTMLElement[] {
	const { report } = config;
	if (report === undefined) return [];
	const ask = hasResults ? [element('span', {}, words['lookup.reportAsk'])] : [];
	const button = element('button', { type: 'button', class: 'ki-quiet-button' }, words['lookup.report']);
	const panel = element('div', { class: 'ki-report' }, element('p', {}, ...ask, button));
	button.addEventListener('click', async () => {
		const form = await reportForm(report, text, words);
		panel.replaceChildren(...form);
		panel.querySelector('textarea')?.focus();
	});
	return [panel];
}

async function reportForm(
	target: string,
	text: string,
	words: LookupLocale['words'],
): Promise<HTMLElement[]> {
	const [{ redact }, { reportAddress }] = await Promise.all([
		import('../../lookup/redact.ts'),
		import('../../lookup/report.ts'),
	]);
	const input = element('textarea', { rows: '6', maxlength: '4000', dir: 'auto', spellcheck: 'false' });
	const link = element(
		'a',
		{ class: 'ki-quiet-button', target: '_blank', rel: 'noopener' },
		words['lookup.reportSend'],
	);
	const update = () => {
		const first = input.value.trim().split('\n')[0]!.slice(0, MOST_OF_SUBJECT);
		const subject = fill(words['lookup.reportSubject'], { text: first });
		// Without its fragment, which holds the text as it was.
		const page = location.origin + location.pathname;
		link.href = reportAddress(target, { subject, text: input.value, page });
	};
	input.value = redact(text).slice(0, input.maxLength);
	input.addEventListener('input', update);
	update();
	return [
		element('h2', {}, words['lookup.report']),
		element('p', {}, words['lookup.reportNote']),
		element('label', {}, element('span', {}, words['lookup.reportText']), input),
		element('p', {}, link),
	];
}
