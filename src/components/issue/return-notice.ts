import { element, fill } from '../elements.ts';
import { openAt } from './causes.ts';
import { icon } from './icons.ts';
import type { IssueContext } from './issue-element.ts';
import { stepId } from './steps.ts';

/**
 * Tells a reader who comes back where they were. It lies over the page, so that nothing moves, until
 * they do anything else. A page that was only loaded anew is as it was.
 */
export function showReturn({ root, data, store }: IssueContext): void {
	const { standing, progress } = store;
	if (standing?.next === undefined) return;
	const { cause, done, total, next } = standing;
	if (store.isSameVisit) {
		openAt(root, cause);
		return;
	}
	const id = stepId(cause, next);
	const values = { date: dayInWords(progress.day, data.language), done: String(done), total: String(total) };
	const text = element('p', { id: '_return' }, fill(data.words['progress.return'], values));
	const link = element(
		'a',
		{ class: 'ki-button', href: `#${id}` },
		fill(data.words['progress.next'], { number: String(next) }),
	);
	const close = element(
		'button',
		{ type: 'button', class: 'ki-icon-button', 'aria-label': data.words['progress.close'] },
		icon('close'),
	);
	const notice = element(
		'div',
		{ class: 'ki-return', role: 'region', 'aria-labelledby': '_return' },
		text,
		link,
		close,
	);
	close.addEventListener('click', () => notice.remove());
	link.addEventListener('click', (event) => {
		event.preventDefault();
		notice.remove();
		openAt(root, id);
		const step = document.getElementById(id)!;
		step.scrollIntoView({ block: 'center' });
		step.querySelector('input')!.focus({ preventScroll: true });
	});
	root.prepend(notice);
	root.addEventListener('click', ({ target }) => {
		if (target instanceof Node && !notice.contains(target)) notice.remove();
	});
	let isFirst = true;
	store.follow(() => {
		if (!isFirst) notice.remove();
		isFirst = false;
	});
}

function dayInWords(day: string | undefined, language: string): string {
	if (day === undefined) return '…';
	const date = new Date(day);
	const isThisYear = date.getUTCFullYear() === new Date().getFullYear();
	return new Intl.DateTimeFormat(language, {
		day: 'numeric',
		month: 'long',
		...(!isThisYear && { year: 'numeric' }),
		timeZone: 'UTC',
	}).format(date);
}
