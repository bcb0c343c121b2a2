import { keep, kept } from '../device-storage.ts';

/** What the ThemeProvider offers to all scripts of a page. */
declare const StarlightThemeProvider: { updatePickers(theme?: string): void };

const KEY = 'starlight-theme';

/** A picker of light, dark or the reader's system, kept where Starlight looks for it. */
export class ThemeSelect extends HTMLElement {
	connectedCallback() {
		this.querySelector('select')?.addEventListener('change', ({ target }) => {
			const { value } = target as HTMLSelectElement;
			keep(KEY, value === 'auto' ? '' : value);
			show(value);
		});
		const isLight = matchMedia('(prefers-color-scheme: light)');
		isLight.addEventListener('change', () => {
			if (!kept(KEY)) show('auto');
		});
	}
}

function show(theme: string): void {
	const system = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
	document.documentElement.dataset['theme'] = theme === 'auto' ? system : theme;
	StarlightThemeProvider.updatePickers(theme);
}
