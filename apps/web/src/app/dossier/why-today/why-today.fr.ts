/** French words of « Pourquoi aujourd’hui ». */
export const whyTodayFr = {
  today: 'aujourd’hui',
  todayIs: (day: string) => `aujourd’hui, ${day}`,
}
