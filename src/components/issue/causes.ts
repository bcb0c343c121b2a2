import type { IssueContext } from './issue-element.ts';
import { withPicked } from './progress.ts';

/**
 * Opens the cause that the address names, remembers the one the reader takes for theirs, and offers
 * a link to each.
 */
export function openCauses({ root, data, store, clipboard }: IssueContext): void {
	const sections = [...root.querySelectorAll<HTMLElement>('[data-cause]')];
	const show = (picked: string | undefined) => {
		for (const section of sections) {
			section.toggleAttribute('data-picked', section.dataset['cause'] === picked);
		}
		root.toggleAttribute('data-picked', picked !== undefined);
	};
	for (const section of sections) {
		const cause = section.dataset['cause']!;
		const address = () => `${location.href.replace(/#.*/s, '')}#${cause}`;
		section
			.querySelector('.ki-cause-head')!
			.append(...clipboard.iconButton(data.words.copyCause, 'link', address));
		const details = section.querySelector('details');
		details?.querySelector('summary')!.addEventListener('click', () => {
			const { picked } = store.progress;
			if (!details.open) store.change((progress) => withPicked(progress, cause));
			else if (picked === cause) store.change((progress) => withPicked(progress, undefined));
		});
	}
	store.follow(() => show(store.progress.picked));
	const follow = () => {
		const section = openAt(root, decoded(location.hash.slice(1)));
		if (section) show(section.dataset['cause']);
	};
	follow();
	addEventListener('hashchange', follow);
}

/** Opens the cause of an id on the page, and returns its section. */
export function openAt(root: HTMLElement, id: string): HTMLElement | undefined {
	const target = id === '' ? null : document.getElementById(id);
	const section = target?.closest<HTMLElement>('[data-cause]');
	if (!target || !section || !root.contains(section)) return undefined;
	const details = section.querySelector('details');
	if (details && !details.open) {
		details.open = true;
		if (details.contains(target)) target.scrollIntoView();
	}
	return section;
}

function decoded(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
