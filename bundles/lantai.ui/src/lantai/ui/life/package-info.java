/**
 * The life of a copy (全程轨迹): from birth to now without a hole, drawn as lanes, with every event and its signatures.
 * <p>
 * {@link lantai.ui.life.LifeLine} turns intervals into the segments of the lanes and knows no widget;
 * {@link lantai.ui.life.LifeCanvas} draws them; {@link lantai.ui.life.LifeView} puts events and signatures beside them. Any slice asks
 * for a life on the topic of {@code LifeRequests}; {@link lantai.ui.life.LifeAddon} brings the register to the front for it.
 */
package lantai.ui.life;
