//! Which reports hang together by pairs that speak for one incident, directly or through others. Only such reports can
//! end in one incident, so each component can be worked alone.

/// Components of rows, joined as pairs come in. The latest row of each is its name, which tells whether later rows can
/// still join it.
pub(crate) struct Components(Vec<u32>);

impl Components {
    pub(crate) fn new(rows: usize) -> Components {
        Components((0..rows as u32).collect())
    }

    pub(crate) fn of(&mut self, row: u32) -> u32 {
        let mut at = row;
        while self.0[at as usize] != at {
            let above = self.0[self.0[at as usize] as usize];
            self.0[at as usize] = above;
            at = above;
        }
        at
    }

    pub(crate) fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.of(one), self.of(other));
        self.0[one.min(other) as usize] = one.max(other);
    }
}

#[cfg(test)]
mod tests {
    use super::Components;

    #[test]
    fn a_component_is_called_after_its_latest_row() {
        let mut components = Components::new(6);
        components.join(0, 3);
        components.join(3, 1);
        components.join(4, 5);
        let of: Vec<u32> = (0..6).map(|row| components.of(row)).collect();
        assert_eq!(of, [3, 3, 2, 3, 5, 5]);
    }
}
