import { SHOWN_FOR } from './clipboard.ts';
import type { IssueContext } from './issue-element.ts';

/** Wires the page's menu: its short link and its Markdown to copy, the latter as it is published, and paper. */
export function offerPageActions(context: IssueContext): void {
	const { root } = context;
	root.querySelector('[data-print]')?.addEventListener('click', () => print());
	const link = root.querySelector<HTMLButtonElement>('[data-copy-link]');
	const page = root.querySelector<HTMLButtonElement>('[data-copy-page]');
	if (link) offerCopy(link, () => new URL(link.dataset['copyLink']!, location.href).href, context);
	if (page) offerCopy(page, () => published(page.dataset['copyPage']!), context);
}

function offerCopy(
	button: HTMLButtonElement,
	text: () => string | Promise<string>,
	{ data, clipboard }: IssueContext,
): void {
	button.closest('li')!.hidden = !navigator.clipboard;
	const label = button.textContent;
	button.addEventListener('click', async () => {
		const copied = await clipboard.copy(text());
		const said = copied ? data.words.copied : data.words['actions.failed'];
		if (!copied) clipboard.say(said);
		button.textContent = said;
		setTimeout(() => {
			button.textContent = label;
		}, SHOWN_FOR);
	});
}

async function published(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
	return response.text();
}
