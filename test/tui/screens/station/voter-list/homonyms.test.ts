import { describe, expect, test } from 'vitest';
import { listed } from '#test/tui/people.ts';
import { family, homonyms } from '#tui/screens/station/voter-list/homonyms.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

const father = listed([1, 'Dubois', 'Jean', '1950-02-01']);
const son = listed([2, 'Dubois', 'Jean-Luc', '1984-03-12']);
const wife = listed([3, 'Perrin', 'Anne', '1952-05-06', 'Dubois']);
const stranger = listed([4, 'Martin', 'Jean', '1984-03-12']);
const LIST = withPeople(new Map(), [father, son, wife, stranger]);

describe('The people of one last name', () => {
  test('are those who were born with it or use it, but not the person', () => {
    expect(family(LIST, father)).toEqual([son, wife]);
    expect(family(LIST, wife)).toEqual([father, son]);
    expect(family(LIST, stranger)).toEqual([]);
  });

  test('are no homonyms, who share the first name too', () => {
    expect(homonyms(LIST, father)).toEqual([]);
    expect(homonyms(withPeople(LIST, [listed([5, 'Dubois', 'Jean', '1990-01-01'])]), father)).toHaveLength(1);
  });
});
