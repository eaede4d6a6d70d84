package newsreel.pictures;

import java.util.List;

/** Hands on tasks. Each is done at least once, some time later. */
public interface PictureTasks {
  void send(List<PictureTask> tasks);
}
