//! A world for the main job: a loopback consulate, an officer, a track, and the story's steps.
