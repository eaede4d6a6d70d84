package newsreel.pictures;

import java.util.List;

/** Hands tasks on: each is done at least once, some time after. */
public interface PictureTasks {
  void send(List<PictureTask> tasks);
}
