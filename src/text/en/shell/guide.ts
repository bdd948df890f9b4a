/** What is said to whoever comes for the first time, and to whoever listens. */
export const guide = {
  ready: (p: { page: string; date: string }) => `${p.page}: figures at ${p.date}`,
  tour: {
    open: 'Show me around',
    place: (p: { number: number; of: number }) => `Step ${p.number} of ${p.of}`,
    next: 'Next',
    back: 'Back',
    skip: 'Skip the tour',
    done: 'Done',
    steps: {
      answer: {
        title: 'The answer first',
        text: 'Each page begins with a sentence worked out from your ledger, then the figures behind it, each against the comparison date.',
      },
      filters: {
        title: 'Any date, any part',
        text: 'Choose the date, what it is compared with, and which company, segment or customer. Every choice stands in the address: a link carries the view, never the data.',
      },
      panel: {
        title: 'Behind every chart',
        text: 'The menu at the corner of a panel (…) shows its figures as a table, opens its documents, explains the definition with its SQL, and saves it for Excel.',
      },
      control: {
        title: 'Nothing lost, nothing sent',
        text: 'This line compares the ledger with what the pages show, and counts every row; “Sources” names those set aside and why. The rail says that nothing has left this page. The question mark beside it begins this tour again.',
      },
    },
  },
}
