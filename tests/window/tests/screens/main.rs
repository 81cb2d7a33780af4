//! Every screen, in French and Arabic, light and dark, and once in English and Spanish: accessible,
//! within the policy, narrow enough for a phone, and photographed.

mod behind_the_door;
mod filled;
mod inside;
mod look;
mod states;
