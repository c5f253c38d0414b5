/** Sorts the list where it is not in order, which takes more than to see that it is. */
export function sorted<Item>(list: Item[], order: (left: Item, right: Item) => number): Item[] {
  const isInOrder = list.every((item, at) => at === 0 || order(list[at - 1] as Item, item) <= 0)
  return isInOrder ? list : list.sort(order)
}
