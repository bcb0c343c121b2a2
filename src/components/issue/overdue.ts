/** Shows its notice once the day has passed on which an issue should have been checked again. */
export class Overdue extends HTMLElement {
	connectedCallback(): void {
		const today = new Date().toISOString().slice(0, 10);
		const notice = this.querySelector('p');
		if (notice && this.dataset['date']! < today) notice.hidden = false;
	}
}
